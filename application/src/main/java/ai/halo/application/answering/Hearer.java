package ai.halo.application.answering;

import ai.halo.domain.agent.AgentId;
import ai.halo.domain.conversation.MessageId;

/** Whoever hears an answer while it is given, and may go away before its end. */
public interface Hearer {

    /** Nobody listens; the answer is read when it is there. */
    Hearer NOBODY = new Nobody();

    /** The question is safe, and this agent is about to answer it. */
    void expect(MessageId question, AgentId agent);

    /**
     * The next words of the answer, which stay said once they were heard; false if they were not.
     */
    boolean hear(String words);

    boolean left();

    /** Has this done when the hearer goes away: at once, if that has happened. */
    void onLeaving(Runnable stop);

    /** The hearer of an answer that nobody waits for, word by word. */
    final class Nobody implements Hearer {

        @Override
        public void expect(MessageId question, AgentId agent) {}

        @Override
        public boolean hear(String words) {
            return false;
        }

        @Override
        public boolean left() {
            return false;
        }

        @Override
        public void onLeaving(Runnable stop) {}
    }
}
