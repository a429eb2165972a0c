package ai.halo.domain.agent;

import ai.halo.domain.InvalidValue;

/** What an agent is told: its instructions and the three structured fields appended to them. */
public record Instructions(
        String text, String primaryGoal, String idealCustomer, String boundaries) {

    public static final int MAX_LENGTH = 50_000;
    public static final int MAX_FIELD = 5_000;

    /** What a new workspace's agent is told until somebody writes something better. */
    public static final Instructions DEFAULT =
            new Instructions(
                    """
                    You answer the questions of our customers from our own documentation and from what \
                    we know about their account. Be friendly, short and concrete. Name the source of \
                    every fact. When the documentation does not hold the answer, say so and offer to \
                    bring in a person from the team.\
                    """,
                    "Solve the customer's question in one answer.",
                    "",
                    "");

    public Instructions {
        InvalidValue.ifLonger(MAX_LENGTH, "instructions", text);
        InvalidValue.ifLonger(MAX_FIELD, "primary_goal", primaryGoal);
        InvalidValue.ifLonger(MAX_FIELD, "ideal_customer", idealCustomer);
        InvalidValue.ifLonger(MAX_FIELD, "boundaries", boundaries);
    }
}
