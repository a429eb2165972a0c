package ruin.persistence.log;

import ruin.domain.conversation.Conversation;

/** Breaks: fittings lie below all areas. */
public record Gossip(Conversation conversation) {}
