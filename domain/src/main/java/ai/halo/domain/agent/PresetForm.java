package ai.halo.domain.agent;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import org.jspecify.annotations.Nullable;

/** A highlight preset as an agent's style holds it. */
final class PresetForm {

    private PresetForm() {}

    static HighlightPreset read(Json.Obj preset) {
        return new HighlightPreset(
                text(preset, "name"),
                text(preset, "selector"),
                textOrNull(preset, "label"),
                textOrNull(preset, "url"),
                HighlightOptions.of(preset.at("options")));
    }

    private static String text(Json.Obj preset, String field) {
        String text = textOrNull(preset, field);
        if (text == null) {
            throw new InvalidValue(field, "is required: send a text");
        }
        return text;
    }

    private static @Nullable String textOrNull(Json.Obj preset, String field) {
        return switch (preset.at(field)) {
            case Json.Null _ -> null;
            case Json.Text(var text) -> text;
            case Json.Bool _, Json.Num _, Json.Arr _, Json.Obj _ ->
                    throw new InvalidValue(field, "must be a text");
        };
    }
}
