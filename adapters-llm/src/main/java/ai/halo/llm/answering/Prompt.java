package ai.halo.llm.answering;

import ai.halo.domain.Json;
import ai.halo.domain.agent.HighlightPresets;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.conversation.Message.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a model is told about one step of a turn. The static layers come first and alone are the
 * system's words; history follows as turns of speech, so that the longest stretch stays the same
 * from turn to turn; what is new stands last, fenced in.
 */
record Prompt(
        List<Part> system,
        List<Remark> history,
        List<Part> material,
        Pictures pictures,
        boolean maySearch,
        HighlightPresets presets) {

    private static final int MAX_HISTORY = 12_000;

    Prompt {
        system = List.copyOf(system);
        history = List.copyOf(history);
        material = List.copyOf(material);
    }

    static Prompt of(Turn.Thinking turn, Pictures pictures) {
        Briefing briefing = turn.briefing();
        var material = new ArrayList<>(Material.of(turn));
        material.add(new Part(Origin.MESSAGE, briefing.message()));
        return new Prompt(
                StandingOrders.of(briefing),
                recent(briefing.history()),
                material,
                pictures,
                !turn.lastStep(),
                GestureCalls.offered(turn));
    }

    String systemText() {
        return String.join("\n\n", system.stream().map(Part::text).toList());
    }

    /** The last message: everything that is new this time, each origin within its own marks. */
    String lastText() {
        Fence fence = Fence.around(material.stream().map(Part::text).toList());
        var lines = new ArrayList<String>();
        lines.add("The mark of this turn is " + fence.name() + ".");
        material.forEach(part -> lines.add(fence.around(part.origin(), part.text())));
        lines.add("Answer the material of origin message." + notes());
        return String.join("\n\n", lines);
    }

    private String notes() {
        return (pictures.unread() == 0
                        ? ""
                        : " %d of its pictures could not be read.".formatted(pictures.unread()))
                + (maySearch ? "" : " Nothing more can be looked up: answer now.");
    }

    Json.Obj record() {
        Stream<Json> said =
                history.stream().map(remark -> new Part(Origin.HISTORY, remark.text()).record());
        Stream<Json> parts = Stream.concat(system.stream(), material.stream()).map(Part::record);
        return Json.object()
                .with("parts", new Json.Arr(Stream.concat(parts, said).toList()))
                .with("pictures", Json.number(pictures.read().size()))
                .with("unread_pictures", Json.number(pictures.unread()))
                .with("may_search", Json.bool(maySearch));
    }

    /** The newest remarks of the customer and those who answered, as far as they fit. */
    private static List<Remark> recent(List<Remark> history) {
        var recent = new ArrayList<Remark>();
        int length = 0;
        for (Remark remark : history.reversed()) {
            length += remark.text().length();
            if (length > MAX_HISTORY) {
                break;
            }
            if (remark.role() != Role.SYSTEM && !remark.text().isBlank()) {
                recent.add(remark);
            }
        }
        return recent.reversed();
    }
}
