package ai.halo.llm.answering;

import ai.halo.llm.answering.Reply.Cause;
import ai.halo.llm.answering.Reply.Failed;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads what went wrong from what LangChain4j throws; only kinds and status codes are kept. */
final class Failures {

    private Failures() {}

    static Failed of(Throwable thrown) {
        List<Throwable> chain =
                Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(10).toList();
        return new Failed(cause(chain), detail(chain));
    }

    private static Cause cause(List<Throwable> chain) {
        return chain.stream()
                .map(Failures::cause)
                .filter(cause -> cause != Cause.BROKEN)
                .findFirst()
                .orElse(Cause.BROKEN);
    }

    private static Cause cause(Throwable thrown) {
        return switch (thrown) {
            case TimeoutException _, HttpTimeoutException _ -> Cause.TOO_SLOW;
            case RateLimitException _ -> Cause.RATE_LIMITED;
            case AuthenticationException _, InvalidRequestException _, ModelNotFoundException _ ->
                    Cause.REFUSED;
            case HttpException http -> cause(http.statusCode());
            case UnresolvedModelServerException _ -> Cause.UNREACHABLE;
            case com.fasterxml.jackson.core.JacksonException _ -> Cause.NONSENSE;
            case IOException _ -> Cause.UNREACHABLE;
            case Throwable _ -> Cause.BROKEN;
        };
    }

    private static Cause cause(int status) {
        if (status == 408) {
            return Cause.TOO_SLOW;
        }
        if (status == 429) {
            return Cause.RATE_LIMITED;
        }
        return status >= 400 && status < 500 ? Cause.REFUSED : Cause.BROKEN;
    }

    private static String detail(List<Throwable> chain) {
        return chain.stream()
                .filter(HttpException.class::isInstance)
                .map(thrown -> "HTTP " + ((HttpException) thrown).statusCode())
                .findFirst()
                .orElse(chain.getLast().getClass().getSimpleName());
    }
}
