package ruin.persistence.contact;

import ruin.application.contact.Traits;

/** Breaks: a contract is kept by the fake. */
public final class PostgresTraits implements Traits {}
