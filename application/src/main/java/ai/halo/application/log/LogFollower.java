package ai.halo.application.log;

/** Somebody who follows a log; never makes whoever tells it wait. */
public interface LogFollower {

    /** The place up to which everything was told. */
    String place();

    /** Whether it can be told more just now. */
    boolean hasRoom();

    void hear(EventViews.Part part);
}
