package ai.halo.application.answering;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Move;

/**
 * A move, the record of how it came about (the mind's name, its plan or prompt with origins, its
 * words, tokens, timings), and whether the mind could see the customer's pictures.
 */
public record Thought(Move move, Json.Obj record, boolean sighted) {}
