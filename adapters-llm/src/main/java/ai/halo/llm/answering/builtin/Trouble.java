package ai.halo.llm.answering.builtin;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Profile;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Something that is broken for the asker right now: where, and what is wrong. */
record Trouble(ContextEntry entry, String area, String message) {

    /** What is known to be broken, errors first, then integrations that report one. */
    static List<Trouble> of(Profile profile) {
        var troubles = new ArrayList<Trouble>();
        entries(profile, ContextType.ERROR)
                .forEach(entry -> troubles.addAll(reported(entry, entry.value())));
        for (ContextEntry entry : entries(profile, ContextType.INTEGRATION)) {
            for (Trouble failing : failing(entry)) {
                if (troubles.stream().noneMatch(known -> known.concerns(failing.area))) {
                    troubles.add(failing);
                }
            }
        }
        return List.copyOf(troubles);
    }

    private static List<ContextEntry> entries(Profile profile, ContextType type) {
        return profile.entries().stream().filter(entry -> entry.type() == type).toList();
    }

    private static List<Trouble> reported(ContextEntry entry, Json value) {
        return switch (value) {
            case Json.Null _, Json.Bool _ -> List.of();
            case Json.Num _, Json.Text _ -> List.of(new Trouble(entry, "", value.plain()));
            case Json.Arr(var items) ->
                    items.stream().flatMap(item -> reported(entry, item).stream()).toList();
            case Json.Obj object -> List.of(described(entry, object));
        };
    }

    private static Trouble described(ContextEntry entry, Json.Obj object) {
        Json area = object.get("area");
        Json message = object.get("message");
        if (message != null) {
            return new Trouble(entry, area == null ? "" : area.plain(), message.plain());
        }
        var lines = new ArrayList<String>();
        object.members()
                .forEach((name, value) -> lines.add(OwnFacts.words(name) + ": " + value.plain()));
        return new Trouble(entry, "", String.join(", ", lines));
    }

    private static List<Trouble> failing(ContextEntry entry) {
        var failing = new ArrayList<Trouble>();
        if (entry.value() instanceof Json.Obj(var services)) {
            services.forEach((name, state) -> {
                if (state instanceof Json.Obj service
                        && service.at("status").plain().equals("error")) {
                    Json error = service.get("error");
                    failing.add(
                            new Trouble(
                                    entry,
                                    OwnFacts.words(name),
                                    error == null ? "reports an error" : error.plain()));
                }
            });
        }
        return failing;
    }

    /** Whether every word of the name is about this trouble. */
    boolean concerns(String name) {
        return words().containsAll(Words.stems(name));
    }

    Set<String> areaWords() {
        return Words.stems(area);
    }

    Set<String> words() {
        var words = new LinkedHashSet<>(areaWords());
        words.addAll(Words.stems(message));
        return words;
    }

    /** The trouble in words to search with. */
    String asQuestion() {
        return (area + " " + message).strip();
    }

    Sentence sentence() {
        String where = area.isBlank() ? "" : area + ": ";
        String end = message.matches(".*[.!?]") ? "" : ".";
        return Sentence.of(
                "I see a problem in your account (" + entry.label() + "): " + where + message + end,
                new Citation.OfContext(entry.key()));
    }
}
