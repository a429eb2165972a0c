package ai.halo.domain.answering;

import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.context.ContextEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came with one customer message besides its words, and how it arrived; stored with the turn
 * until it is answered.
 */
public record Request(
        Provenance provenance,
        @Nullable ExternalId company,
        Json.Obj customFields,
        List<ContextEntry> context,
        List<Remark> history,
        @Nullable String behaviour,
        @Nullable String pageUrl) {

    public static final int MAX_HISTORY = 50;
    public static final int MAX_BEHAVIOUR = 5_000;
    public static final int MAX_CUSTOM_FIELDS = 10_000;

    public static final Request NOTHING =
            new Request(Provenance.CLIENT, null, Json.Obj.EMPTY, List.of(), List.of(), null, null);

    public Request {
        context = List.copyOf(context);
        history = List.copyOf(history);
    }
}
