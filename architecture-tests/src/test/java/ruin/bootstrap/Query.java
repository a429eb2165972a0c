package ruin.bootstrap;

import org.jooq.DSLContext;

/** Breaks: jOOQ and the schema stay in persistence. */
public record Query(DSLContext jooq) {}
