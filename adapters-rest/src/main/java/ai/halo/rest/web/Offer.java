package ai.halo.rest.web;

import ai.halo.domain.Json;

/** What a room adds to what a widget shows first, the same for everybody who looks. */
public interface Offer {

    String name();

    Json value();
}
