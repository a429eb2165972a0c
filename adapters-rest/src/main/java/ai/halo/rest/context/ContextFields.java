package ai.halo.rest.context;

import ai.halo.application.context.ContextEntries.Kept;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.rest.web.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Context as it travels: a map from keys to {@code {label, type?, value}}. */
public final class ContextFields {

    private ContextFields() {}

    public static List<ContextEntry> read(Fields body, Provenance provenance) {
        Fields context = body.fieldsOrNull("context");
        if (context == null) {
            return List.of();
        }
        if (context.json().members().size() > ContextEntry.MAX_ENTRIES) {
            throw new InvalidValue(
                    "context", "must have at most " + ContextEntry.MAX_ENTRIES + " entries");
        }
        var entries = new ArrayList<ContextEntry>();
        for (String key : context.json().members().keySet()) {
            entries.add(entry(key, context, provenance));
        }
        return List.copyOf(entries);
    }

    private static ContextEntry entry(String key, Fields context, Provenance provenance) {
        Fields sent = context.fieldsOrNull(key);
        if (sent == null) {
            throw new InvalidValue(context.field(key), "must be an object");
        }
        Json value = sent.json().get("value");
        if (value == null) {
            throw new InvalidValue(sent.field("value"), "is required: send any JSON");
        }
        return new ContextEntry(key, sent.text("label"), type(sent), value, provenance);
    }

    private static ContextType type(Fields sent) {
        @Nullable String type = sent.textOrNull("type");
        return type == null ? ContextType.CUSTOM : ContextType.of(sent.field("type"), type);
    }

    /** For each key the entry of the strongest provenance. */
    public static Json json(List<Kept> kept) {
        var strongest = new LinkedHashMap<String, ContextEntry>();
        for (Kept each : kept) {
            strongest.merge(each.entry().key(), each.entry(), ContextFields::stronger);
        }
        Json.Obj context = Json.object();
        for (ContextEntry entry : strongest.values()) {
            context =
                    context.with(
                            entry.key(),
                            Json.object()
                                    .with("label", entry.label())
                                    .with("type", entry.type().wire())
                                    .with("value", entry.value()));
        }
        return context;
    }

    private static ContextEntry stronger(ContextEntry held, ContextEntry next) {
        return held.provenance().strongerThan(next.provenance()) ? held : next;
    }
}
