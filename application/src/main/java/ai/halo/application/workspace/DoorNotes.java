package ai.halo.application.workspace;

import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.Doubt;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a doorkeeper saw for a while: keys that were used, visitors who were doubted. */
public record DoorNotes(
        Map<ApiKeyId, Instant> used, Map<Doubt.Reason, Long> doubts, List<Doubt> last) {

    public DoorNotes {
        used = Map.copyOf(used);
        doubts = Map.copyOf(doubts);
        last = List.copyOf(last);
    }
}
