package ruin.rest.ticket;

import io.micronaut.http.HttpRequest;

/** Breaks: a query is read as its contract declares it. */
public record Asked(HttpRequest<?> request) {

    boolean anything() {
        return !request.getParameters().isEmpty();
    }
}
