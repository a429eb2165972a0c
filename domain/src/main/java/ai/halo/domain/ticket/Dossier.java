package ai.halo.domain.ticket;

import ai.halo.domain.Json;
import java.util.List;

/**
 * What a ticket carries from the turn that opened it: who asked, what was true for them, what was
 * tried, how sure the agent was.
 */
public record Dossier(
        Json.Obj user,
        Json.Obj company,
        List<Json> context,
        List<Json> evidence,
        List<Json> confidence,
        List<String> signals) {

    public Json.Obj metadata() {
        return Json.object()
                .with("channel", "widget")
                .with("user", user)
                .with("company", company)
                .with("context", new Json.Arr(context))
                .with("evidence", new Json.Arr(evidence))
                .with("confidence_parts", new Json.Arr(confidence))
                .with("signals", Json.texts(signals));
    }
}
