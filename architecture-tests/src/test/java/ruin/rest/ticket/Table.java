package ruin.rest.ticket;

import javax.sql.DataSource;

/** Breaks: SQL is spoken by persistence and started by bootstrap. */
public record Table(DataSource pool) {}
