package ai.halo.llm.answering;

/** What takes in a model's words while they come, as long as anybody wants to hear them. */
interface Ear {

    void take(String words);

    /** Has this done when nobody wants to hear any more: at once, if that is so already. */
    void onLeaving(Runnable stop);
}
