package ai.halo.domain.workspace;

/** A person of the company who works in the inbox. */
public record Teammate(TeammateId id, String name, String email) {}
