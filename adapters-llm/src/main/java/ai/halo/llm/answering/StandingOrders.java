package ai.halo.llm.answering;

import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.Directive;
import ai.halo.domain.agent.Instructions;
import ai.halo.domain.answering.Briefing;
import java.util.ArrayList;
import java.util.List;

/** The static layers, strongest first: what the operator wrote, and nothing anybody else wrote. */
final class StandingOrders {

    private StandingOrders() {}

    static List<Part> of(Briefing briefing) {
        Agent agent = briefing.agent();
        var parts = new ArrayList<Part>();
        add(
                parts,
                Origin.PLATFORM_SAFETY,
                "",
                Rulebook.of(briefing.mode(), !agent.presets().isEmpty()));
        add(parts, Origin.GUIDANCE, "GUIDANCE", texts(briefing, Directive.Layer.GUIDANCE));
        add(
                parts,
                Origin.GLOBAL_INSTRUCTIONS,
                "INSTRUCTIONS OF THE COMPANY",
                texts(briefing, Directive.Layer.INSTRUCTIONS));
        add(
                parts,
                Origin.AGENT_INSTRUCTIONS,
                "YOUR INSTRUCTIONS",
                "You are %s and answer for %s.\n%s"
                        .formatted(
                                agent.name(), briefing.workspace(), agent.instructions().text()));
        add(parts, Origin.AGENT_FIELDS, "YOUR PURPOSE", fields(agent.instructions()));
        return List.copyOf(parts);
    }

    private static String texts(Briefing briefing, Directive.Layer layer) {
        return String.join(
                "\n\n",
                briefing.directives().stream()
                        .filter(directive -> directive.enabled() && directive.layer() == layer)
                        .map(Directive::text)
                        .toList());
    }

    private static String fields(Instructions told) {
        var lines = new ArrayList<String>();
        field(lines, "Primary goal", told.primaryGoal());
        field(lines, "Ideal customer", told.idealCustomer());
        field(lines, "Boundaries", told.boundaries());
        return String.join("\n", lines);
    }

    private static void field(List<String> lines, String name, String text) {
        if (!text.isBlank()) {
            lines.add(name + ": " + text.strip());
        }
    }

    private static void add(List<Part> parts, Origin origin, String heading, String text) {
        if (!text.isBlank()) {
            parts.add(new Part(origin, heading.isEmpty() ? text : heading + "\n" + text.strip()));
        }
    }
}
