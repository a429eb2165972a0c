package ai.halo.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The plan of the house: its layers, its areas from low to high, and every rule it keeps. */
final class House {

    static final String ROOT = "ai.halo";

    static final List<String> ADAPTERS = List.of("rest", "persistence", "llm", "integrations");

    static final List<String> LAYERS =
            List.of(
                    "domain",
                    "application",
                    "rest",
                    "persistence",
                    "llm",
                    "integrations",
                    "bootstrap");

    /** Low to high. An area may lean on those before it, never on those after. */
    static final List<String> AREAS =
            List.of(
                    "workspace",
                    "company",
                    "contact",
                    "context",
                    "knowledge",
                    "agent",
                    "conversation",
                    "escalation",
                    "ticket",
                    "answering",
                    "email",
                    "outreach",
                    "helpcenter",
                    "integration",
                    "insight");

    /** Technical packages, below all areas. */
    static final Set<String> FITTINGS =
            Set.of(
                    "schema",
                    "database",
                    "log",
                    "once",
                    "audit",
                    "contract",
                    "limits",
                    "metrics",
                    "web");

    /** The packages of bootstrap, above all areas. */
    static final Set<String> ROOF =
            Set.of("command", "launcher", "bench", "sample", "story", "process", "crash");

    /** Resources without a rule in them: one class with five verbs. */
    static final Set<String> PLAIN =
            Set.of(
                    "KeepAgents",
                    "KeepDirectives",
                    "KeepRoutingRules",
                    "KeepAutomations",
                    "KeepInboxes");

    private House() {}

    static List<Rule> rules() {
        return Stream.of(
                        Layers.rules(),
                        Areas.rules(),
                        Libraries.rules(),
                        Purity.rules(),
                        Names.rules(),
                        UseCases.rules(),
                        Ports.rules(),
                        Events.rules(),
                        Sources.rules())
                .flatMap(rules -> rules)
                .toList();
    }
}
