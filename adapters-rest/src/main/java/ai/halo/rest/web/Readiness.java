package ai.halo.rest.web;

/** Whether this server can answer a chat message now. */
@FunctionalInterface
public interface Readiness {

    boolean ready();
}
