package ai.halo.llm.answering;

import java.time.Duration;

/** A language model: it may fail, and says so instead of throwing. */
interface Model {

    /** The provider's name and the model's, as a trace shows them. */
    String provider();

    String name();

    boolean seesPictures();

    /** One attempt, given up when {@code within} has passed or nobody wants to hear it any more. */
    Reply ask(Prompt prompt, Duration within, Ear ear);
}
