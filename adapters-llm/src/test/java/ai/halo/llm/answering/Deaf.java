package ai.halo.llm.answering;

/** An ear that takes in nothing and never leaves. */
final class Deaf implements Ear {

    @Override
    public void take(String words) {}

    @Override
    public void onLeaving(Runnable stop) {}
}
