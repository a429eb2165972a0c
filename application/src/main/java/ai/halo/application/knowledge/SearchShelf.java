package ai.halo.application.knowledge;

/** The search shelf of this process, which may be filled anew from what is kept. */
public interface SearchShelf {

    /** Fills the shelf anew; returns how many documents it read. */
    int rebuild();
}
