package ruin.persistence.contact;

import ruin.application.contact.TraitsContract;

/** The real one keeps the promise alone. */
record PostgresTraitsTest() implements TraitsContract {}
