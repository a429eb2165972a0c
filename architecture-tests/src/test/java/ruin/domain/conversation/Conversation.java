package ruin.domain.conversation;

/** A room that others lean on. */
public record Conversation(String session) {}
