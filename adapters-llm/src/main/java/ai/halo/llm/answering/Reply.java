package ai.halo.llm.answering;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came back from a model: words and calls, or nothing that can be used. */
sealed interface Reply {

    record Said(
            String words,
            List<ToolCall> calls,
            boolean complete,
            @Nullable String model,
            @Nullable Tokens tokens)
            implements Reply {

        public Said {
            calls = List.copyOf(calls);
        }

        Json.Obj record() {
            var record =
                    Json.object()
                            .with("words", words)
                            .with("complete", Json.bool(complete))
                            .with("served_by", Json.text(model));
            if (tokens != null) {
                record =
                        record.with("input_tokens", Json.number(tokens.input()))
                                .with("output_tokens", Json.number(tokens.output()));
            }
            return record.with(
                    "tool_calls", new Json.Arr(calls.stream().map(ToolCall::record).toList()));
        }
    }

    /** {@code detail} never holds a provider's own words: they may repeat the key. */
    record Failed(Cause cause, String detail) implements Reply {}

    record ToolCall(String name, String arguments) {

        /** The arguments; none if they are no object. */
        Json.Obj read() {
            try {
                return Json.parse(arguments) instanceof Json.Obj read ? read : Json.Obj.EMPTY;
            } catch (InvalidValue notJson) {
                return Json.Obj.EMPTY;
            }
        }

        Json record() {
            return Json.object().with("name", name).with("arguments", arguments);
        }
    }

    record Tokens(long input, long output) {}

    /** Why a model's answer is not used, and whether the next asker would fare no better. */
    enum Cause {
        TOO_SLOW(true),
        UNREACHABLE(true),
        RATE_LIMITED(true),
        BROKEN(true),
        REFUSED(false),
        NONSENSE(false),
        NO_TIME_LEFT(false),
        UNHEARD(false),
        PAUSED(false);

        private final boolean outage;

        Cause(boolean outage) {
            this.outage = outage;
        }

        /** What one customer's words can bring about is no outage: nobody else should feel it. */
        boolean outage() {
            return outage;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
