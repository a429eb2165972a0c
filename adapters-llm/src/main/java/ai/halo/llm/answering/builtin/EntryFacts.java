package ai.halo.llm.answering.builtin;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Citation;
import ai.halo.domain.context.ContextEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The facts of one context entry: one for each of its members, and one for the whole of it. */
final class EntryFacts {

    private static final Set<String> STATE =
            Words.stems(
                    "connected connection linked integrated integration integrations work working healthy fine"
                            + " running active status state account store currently ok synced sync syncing");
    private static final Set<String> ENABLED =
            Words.stems(
                    "enabled available active on included switched turned access feature allowed activated");
    private static final Set<String> ENDING =
            Words.stems(
                    "ends end ending expire expires expiry finish finishes run until last over due date");
    private static final Set<String> WHOLE =
            Words.stems(
                    "status state current overview quota limits limit usage list settings setting");

    private final ContextEntry entry;
    private final Citation citation;
    private final Set<String> label;

    private EntryFacts(ContextEntry entry) {
        this.entry = entry;
        this.citation = new Citation.OfContext(entry.key());
        this.label = Words.stems(entry.label() + " " + OwnFacts.words(entry.key()));
    }

    static List<Fact> of(ContextEntry entry) {
        var facts = new EntryFacts(entry);
        var all = new ArrayList<>(facts.parts());
        all.addAll(facts.whole());
        return all;
    }

    private List<Fact> parts() {
        return switch (entry.type()) {
            case METRIC -> Quota.of(entry);
            case INTEGRATION -> members(STATE, this::service);
            case FEATURE -> members(ENABLED, this::feature);
            case STATUS, CONFIG, RELATIONSHIP, CUSTOM -> members(Set.of(), this::member);
            case LIST, ERROR -> List.of();
        };
    }

    private interface Telling {
        String told(String name, Json value);
    }

    private List<Fact> members(Set<String> also, Telling telling) {
        var facts = new ArrayList<Fact>();
        if (entry.value() instanceof Json.Obj(var members)) {
            members.forEach((name, value) -> {
                if (value != Json.Null.NULL) {
                    facts.add(member(name, value, also, telling));
                }
            });
        }
        return facts;
    }

    private Fact member(String name, Json value, Set<String> also, Telling telling) {
        Set<String> words = Words.stems(OwnFacts.words(name));
        var topic = new LinkedHashSet<>(words);
        if (Dates.isDate(value.plain()) && name.matches(".*(end|expir|until|due).*")) {
            topic.addAll(ENDING);
        }
        var more = new LinkedHashSet<>(also);
        more.addAll(label);
        more.addAll(Words.stems(value.plain()));
        return new Fact(citation, words, topic, more, telling.told(name, value));
    }

    private String member(String name, Json value) {
        boolean says = Dates.isDate(value.plain()) && name.matches(".*_(on|at|until|from|by)");
        return capital(OwnFacts.words(name)) + (says ? " " : ": ") + read(value) + from();
    }

    private String feature(String name, Json value) {
        String state =
                value instanceof Json.Bool(var on)
                        ? on ? "is enabled for you" : "is not enabled for you"
                        : "is " + read(value);
        return capital(OwnFacts.words(name)) + " " + state + from();
    }

    private String service(String name, Json state) {
        var one = Json.object().with(name, state);
        String line =
                new ContextEntry(entry.key(), entry.label(), entry.type(), one, entry.provenance())
                        .lines().stream().findFirst().orElse("");
        return line.replaceFirst("^- ", "").replaceFirst(": ", " is ") + from();
    }

    private List<Fact> whole() {
        List<String> lines = entry.lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        String counted =
                entry.value() instanceof Json.Arr(var items)
                        ? entry.label() + " (" + items.size() + "):"
                        : entry.label() + ":";
        String told =
                counted
                        + "\n\n"
                        + String.join(
                                "\n", lines.stream().limit(20).map(EntryFacts::bullet).toList());
        var also = new LinkedHashSet<>(WHOLE);
        also.addAll(STATE);
        return List.of(new Fact(citation, label, label, also, told));
    }

    private static String bullet(String line) {
        return line.startsWith("- ") ? line : "- " + line;
    }

    private String read(Json value) {
        return switch (value) {
            case Json.Bool(var yes) -> yes ? "yes" : "no";
            case Json.Arr(var items) -> String.join(", ", items.stream().map(this::read).toList());
            case Json.Null _, Json.Num _, Json.Text _, Json.Obj _ -> Dates.read(value.plain());
        };
    }

    private String from() {
        return " (" + entry.label() + ").";
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
