package ruin.llm.contact;

import ruin.application.contact.Reasoner;

/** Breaks: a contract is kept by the real one. */
public final class OutspokenReasoner implements Reasoner {}
