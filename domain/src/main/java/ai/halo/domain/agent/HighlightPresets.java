package ai.halo.domain.agent;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that an agent may point at, each under a name of its own. */
public record HighlightPresets(List<HighlightPreset> all) {

    /** The member of an agent's style that holds them. */
    public static final String FIELD = "highlight_presets";

    public static final int MAX = 50;
    public static final HighlightPresets NONE = new HighlightPresets(List.of());

    public HighlightPresets {
        all = List.copyOf(all);
    }

    /** What a style says; throws {@link InvalidValue} at the first thing that is not understood. */
    public static HighlightPresets in(Json.Obj style) {
        List<Json> items = items(style.at(FIELD));
        if (items.size() > MAX) {
            throw new InvalidValue(FIELD, "must have at most %d entries".formatted(MAX));
        }
        var all = new ArrayList<HighlightPreset>();
        for (Json item : items) {
            String at = "%s[%d]".formatted(FIELD, all.size());
            HighlightPreset preset = read(at, item);
            if (called(preset.name(), all).isPresent()) {
                throw new InvalidValue(at + ".name", "is taken by an earlier entry: send another");
            }
            all.add(preset);
        }
        return new HighlightPresets(all);
    }

    /** What can be understood of a style that was kept before anybody looked at it so closely. */
    static HighlightPresets legibleIn(Json.Obj style) {
        List<Json> items = style.at(FIELD) instanceof Json.Arr(var some) ? some : List.of();
        var all = new ArrayList<HighlightPreset>();
        items.stream()
                .flatMap(item -> legible(item).stream())
                .filter(preset -> called(preset.name(), all).isEmpty())
                .limit(MAX)
                .forEach(all::add);
        return new HighlightPresets(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<HighlightPreset> called(String name) {
        return called(name, all);
    }

    private static Optional<HighlightPreset> called(String name, List<HighlightPreset> presets) {
        return presets.stream().filter(preset -> preset.called(name)).findFirst();
    }

    private static Optional<HighlightPreset> legible(Json item) {
        try {
            return Optional.of(read(FIELD, item));
        } catch (InvalidValue odd) {
            return Optional.empty();
        }
    }

    private static HighlightPreset read(String at, Json item) {
        if (!(item instanceof Json.Obj preset)) {
            throw new InvalidValue(at, "must be an object");
        }
        try {
            return PresetForm.read(preset);
        } catch (InvalidValue odd) {
            throw odd.within(at);
        }
    }

    private static List<Json> items(Json value) {
        return switch (value) {
            case Json.Null _ -> List.of();
            case Json.Arr(var items) -> items;
            case Json.Bool _, Json.Num _, Json.Text _, Json.Obj _ ->
                    throw new InvalidValue(FIELD, "must be an array");
        };
    }
}
