package ai.halo.domain.contact;

import java.util.List;

/** What a user did, and what all users of the same company did, the latest first. */
public record Lately(List<ActivityTally> byUser, List<ActivityTally> byCompany) {

    /** How many kinds of activity each list names at most. */
    public static final int MAX_KINDS = 20;

    public static final Lately NOTHING = new Lately(List.of(), List.of());

    public Lately {
        byUser = List.copyOf(byUser);
        byCompany = List.copyOf(byCompany);
    }
}
