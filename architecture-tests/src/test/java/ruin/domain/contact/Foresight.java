package ruin.domain.contact;

import ruin.domain.conversation.Conversation;

/** Breaks: an area leans only on those before it. */
public record Foresight(Conversation conversation) {}
