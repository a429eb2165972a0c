package ai.halo.application.answering;

import ai.halo.application.answering.TakeTurn.Taken;
import ai.halo.application.ticket.OpenTicket.Opened;
import ai.halo.domain.escalation.Signal;
import ai.halo.domain.workspace.Teammate;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few sentences that are the house's own, whatever mind speaks. They state no facts. */
final class Wording {

    static final String HANDED_OVER =
            "I have passed our whole conversation on to the team; a person will answer you here.";
    static final String STILL_WITH_TEAM =
            "The team already has our conversation; a person will answer you here.";
    static final String NO_HAND_OVER =
            "I cannot bring in a person from here; please use the button that asks for one.";
    static final String DONT_KNOW =
            "I could not find an answer to that in what I have, and I do not want to guess.";
    static final String SEEN_BY_TEAM =
            "A teammate has joined this conversation since you wrote and has seen your message.";
    static final String PICTURES_KEPT =
            "I cannot read pictures, so I have kept yours for the team.";

    private Wording() {}

    static String inGoodHands(Teammate teammate) {
        return teammate.name() + " is in this conversation and will answer you here.";
    }

    /** The turn's words, and what the house adds to them. */
    static String spoken(Taken taken, @Nullable Opened opened) {
        String words = taken.settled().speech().text();
        if (taken.interrupted()) {
            return words;
        }
        var paragraphs = new ArrayList<String>();
        Set<Signal> signals = taken.settled().signals();
        boolean wished = signals.contains(Signal.ASKED_FOR_PERSON);
        paragraphs.add(words.isBlank() && !wished ? DONT_KNOW : words);
        if (!taken.thinking().briefing().images().isEmpty() && !taken.sighted()) {
            paragraphs.add(PICTURES_KEPT);
        }
        if (opened != null) {
            paragraphs.add(opened.isNew() ? HANDED_OVER : STILL_WITH_TEAM);
        } else if (wished) {
            paragraphs.add(NO_HAND_OVER);
        }
        return String.join("\n\n", paragraphs.stream().filter(p -> !p.isBlank()).toList());
    }
}
