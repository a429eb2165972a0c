package ruin.persistence.ticket;

import org.apache.lucene.document.Document;

/** Breaks: Lucene stays in the persistence of knowledge. */
public record Shelf(Document document) {}
