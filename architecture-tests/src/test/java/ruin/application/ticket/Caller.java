package ruin.application.ticket;

import java.net.http.HttpClient;

/** Breaks: the network is behind llm, integrations and bootstrap. */
record Caller(HttpClient client) {}
