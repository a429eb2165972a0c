package ruin.rest.ticket;

import org.jsoup.nodes.Document;

/** Breaks: vendors are met in llm and integrations only. */
public record Scraped(Document page) {}
