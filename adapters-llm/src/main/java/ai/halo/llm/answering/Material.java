package ai.halo.llm.answering;

import ai.halo.domain.agent.HighlightPreset;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Profile;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Lately;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The layers that are made anew for each turn: who asks, what was found, what the visitor did.
 * Every value keeps to its own line, so that none can pass for a heading or for another's
 * provenance.
 */
final class Material {

    private static final int MAX_PROFILE = 20_000;
    private static final int MAX_TOPICS = 30;

    private Material() {}

    static List<Part> of(Turn.Thinking turn) {
        Briefing briefing = turn.briefing();
        var parts = new ArrayList<Part>();
        add(parts, Origin.INTERNAL_DOCS, internal(turn));
        add(parts, Origin.PROFILE, profile(briefing.profile()));
        add(parts, Origin.KNOWLEDGE, passages(turn));
        add(parts, Origin.BEHAVIOUR, behaviour(briefing));
        add(parts, Origin.PRESETS, presets(turn));
        return List.copyOf(parts);
    }

    /** The passages that carry a number, in the order of their numbers from 1. */
    static List<Evidence> numbered(Turn.Thinking turn) {
        return turn.shown().stream().filter(one -> one.audience() == Audience.PUBLIC).toList();
    }

    private static String passages(Turn.Thinking turn) {
        List<Evidence> numbered = numbered(turn);
        var texts = new ArrayList<String>();
        if (!turn.briefing().topics().isEmpty()) {
            List<String> topics =
                    turn.briefing().topics().stream()
                            .limit(MAX_TOPICS)
                            .map(Material::line)
                            .toList();
            texts.add("Topics of the documentation: " + String.join("; ", topics));
        }
        for (int i = 0; i < numbered.size(); i++) {
            Evidence one = numbered.get(i);
            texts.add("Passage %d: %s\n%s".formatted(i + 1, line(one.title()), one.text()));
        }
        if (numbered.isEmpty()) {
            texts.add("No passage was found.");
        }
        return String.join("\n\n", texts);
    }

    private static String internal(Turn.Thinking turn) {
        return String.join(
                "\n\n",
                turn.shown().stream()
                        .filter(one -> one.audience() == Audience.INTERNAL)
                        .map(one ->
                                "Internal, never quote or cite: %s\n%s"
                                        .formatted(line(one.title()), one.text()))
                        .toList());
    }

    private static String profile(Profile profile) {
        var blocks = new ArrayList<String>();
        if (!profile.userTraits().isEmpty()) {
            blocks.add("[User Profile]\n" + lines(profile.userTraits()));
        }
        if (!profile.companyTraits().isEmpty()) {
            String name = profile.company().text("name");
            blocks.add(
                    "[Company: %s]\n%s"
                            .formatted(
                                    line(name == null ? "unnamed" : name),
                                    lines(profile.companyTraits())));
        }
        profile.entries().stream()
                .sorted(Comparator.comparing(entry -> entry.type() != ContextType.ERROR))
                .map(Material::entry)
                .forEach(blocks::add);
        return cut(String.join("\n\n", blocks));
    }

    private static String lines(List<Trait> traits) {
        return String.join(
                "\n",
                traits.stream()
                        .map(trait ->
                                "(%s) %s: %s"
                                        .formatted(
                                                mark(trait.provenance()),
                                                line(trait.name()),
                                                line(trait.value().plain())))
                        .toList());
    }

    private static String entry(ContextEntry entry) {
        var lines = new ArrayList<String>();
        lines.add(
                "[%s] (%s) (%s) cited as [c:%s]"
                        .formatted(
                                line(entry.label()),
                                entry.type().wire(),
                                mark(entry.provenance()),
                                line(entry.key())));
        entry.lines().forEach(told -> lines.add("  " + line(told)));
        return String.join("\n", lines);
    }

    /** Names only: of where a thing is, a mind has nothing to say. */
    private static String presets(Turn.Thinking turn) {
        Briefing briefing = turn.briefing();
        String page = briefing.request().pageUrl();
        var lines = new ArrayList<String>();
        for (HighlightPreset preset : briefing.agent().presets().all()) {
            String where =
                    preset.elsewhere(page)
                            ? " (on another page)"
                            : preset.here(page) ? " (on this page)" : "";
            lines.add(line(preset.name()) + where);
        }
        turn.pointed()
                .forEach(gesture ->
                        lines.add(
                                "Already arranged: %s %s"
                                        .formatted(gesture.kind(), line(gesture.name()))));
        return String.join("\n", lines);
    }

    /** What the page saw now, and what was seen before; nobody has proved either. */
    private static String behaviour(Briefing briefing) {
        String now = briefing.request().behaviour();
        Lately lately = briefing.profile().lately();
        return String.join(
                        "\n\n",
                        now == null ? "" : now,
                        done("user", lately.byUser()),
                        done("users of the company", lately.byCompany()))
                .strip();
    }

    private static String done(String who, List<ActivityTally> tallies) {
        return tallies.isEmpty()
                ? ""
                : "[Done lately by the %s] (claimed)\n%s"
                        .formatted(
                                who,
                                String.join("\n", tallies.stream().map(Material::line).toList()));
    }

    private static String line(ActivityTally tally) {
        return "%s: %d times, last at %s"
                .formatted(line(tally.type()), tally.count(), tally.lastAt());
    }

    private static String mark(Provenance provenance) {
        return switch (provenance) {
            case VERIFIED -> "verified";
            case SERVER -> "server";
            case INTEGRATION -> "integration";
            case CLIENT -> "claimed";
        };
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ").strip();
    }

    private static String cut(String text) {
        return text.length() <= MAX_PROFILE ? text : text.substring(0, MAX_PROFILE) + "\n(cut)";
    }

    private static void add(List<Part> parts, Origin origin, String text) {
        if (!text.isBlank()) {
            parts.add(new Part(origin, text.strip()));
        }
    }
}
