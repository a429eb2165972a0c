package ruin.application.contact;

import ruin.rest.contact.Page;

/** Breaks: the application knows only the domain. */
record ShowContact(Page page) {}
