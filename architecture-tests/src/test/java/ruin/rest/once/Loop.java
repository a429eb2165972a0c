package ruin.rest.once;

import org.jspecify.annotations.Nullable;
import ruin.rest.web.Door;

/** Breaks: areas are free of cycles. */
public record Loop(@Nullable Door back) {}
