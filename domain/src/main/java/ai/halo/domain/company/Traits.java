package ai.halo.domain.company;

import ai.halo.domain.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is known about a user or a company: for each name the last value of each provenance. */
public record Traits(List<Trait> all) {

    public static final Traits NONE = new Traits(List.of());

    public Traits {
        all = List.copyOf(all);
    }

    public static Traits of(Json.Obj values, Provenance provenance) {
        var all = new ArrayList<Trait>();
        values.members().forEach((name, value) -> all.add(new Trait(name, value, provenance)));
        return new Traits(all);
    }

    /** These traits with newer ones, which replace those of the same name and provenance. */
    public Traits with(Traits newer) {
        var merged = new LinkedHashMap<List<Object>, Trait>();
        all.forEach(trait -> merged.put(List.of(trait.name(), trait.provenance()), trait));
        newer.all.forEach(trait -> merged.put(List.of(trait.name(), trait.provenance()), trait));
        return new Traits(List.copyOf(merged.values()));
    }

    /** For each name the value of the strongest provenance. */
    public SequencedMap<String, Trait> winners() {
        var winners = new LinkedHashMap<String, Trait>();
        for (Trait trait : all) {
            winners.merge(
                    trait.name(),
                    trait,
                    (held, next) ->
                            held.provenance().strongerThan(next.provenance()) ? held : next);
        }
        return winners;
    }

    public @Nullable Json value(String name) {
        Trait winner = winners().get(name);
        return winner == null ? null : winner.value();
    }

    /** The moment a date or time stands for; null if there is none. */
    public @Nullable Instant moment(String name) {
        String time = text(name);
        return time == null ? null : Column.moment(time);
    }

    public @Nullable String text(String name) {
        return value(name) instanceof Json.Text(var text) ? text : null;
    }
}
