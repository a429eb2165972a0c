package ai.halo.rest.contract;

import io.micronaut.http.HttpStatus;

/** A "no" that callers may hear: its status, its stable word, its sentence. */
public interface Refusal {

    HttpStatus status();

    String code();

    String error();
}
