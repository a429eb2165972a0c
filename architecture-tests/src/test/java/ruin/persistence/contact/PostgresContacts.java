package ruin.persistence.contact;

import ruin.application.contact.Contacts;

/** Breaks: a stored port has a contract. */
public final class PostgresContacts implements Contacts {}
