package ruin.application.contact;

/** The fake keeps the promise alone. */
record InMemoryReasonerTest() implements ReasonerContract {}
