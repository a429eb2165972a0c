package ai.halo.application.conversation;

/** Somebody who follows a conversation while it goes on; never makes whoever tells it wait. */
public interface Follower {

    /** The position up to which everything was told. */
    int position();

    /** Tells how the conversation stands now, and what was said since that position. */
    void hear(Exchange news);

    /** Tells that a message was rated, which may not have been told yet. */
    default void hearRated(Exchange.Said rated) {}
}
