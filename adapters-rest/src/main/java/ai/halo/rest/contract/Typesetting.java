package ai.halo.rest.contract;

import java.util.function.UnaryOperator;

/** How Markdown becomes HTML; the parser is another adapter's. */
public record Typesetting(UnaryOperator<String> html) {}
