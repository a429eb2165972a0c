package ruin.persistence.contact;

import ruin.rest.contact.Page;

/** Breaks: adapters are strangers to each other. */
public record Rows(Page page) {}
