package ai.halo.rest.web;

import io.micronaut.http.HttpRequest;

/** Looks at a body once it is read, before a controller does. */
public interface BodyGuard {

    void admit(HttpRequest<?> request, Fields body);
}
