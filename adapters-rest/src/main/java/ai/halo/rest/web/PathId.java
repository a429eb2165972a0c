package ai.halo.rest.web;

import java.util.UUID;

/** An id in an address; one that is no id names nothing, so it is not found. */
public final class PathId {

    /** The refusal as the document tells it. */
    static final Problem NOT_FOUND =
            Problem.notFound("not_found", "There is nothing of this id here.");

    private PathId() {}

    public static UUID of(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException noId) {
            throw unknown("id");
        }
    }

    /** The answer where an id names nothing of this workspace. */
    public static Refused unknown(String what) {
        return new Refused(
                Problem.notFound("not_found", "There is no " + what + " of this id here."));
    }
}
