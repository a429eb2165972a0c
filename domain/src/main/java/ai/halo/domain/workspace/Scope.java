package ai.halo.domain.workspace;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the things a secret server key may be allowed to do. Writing does not include reading. */
public enum Scope {
    SDK,
    WORKSPACE_READ,
    WORKSPACE_WRITE,
    KEYS_READ,
    KEYS_WRITE,
    AGENTS_READ,
    AGENTS_WRITE,
    KNOWLEDGE_READ,
    KNOWLEDGE_WRITE,
    CONTACTS_READ,
    CONTACTS_WRITE,
    CONVERSATIONS_READ,
    CONVERSATIONS_WRITE,
    TICKETS_READ,
    TICKETS_WRITE,
    AUTOMATIONS_READ,
    AUTOMATIONS_WRITE,
    AUDIT_READ;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Scope> of(String wire) {
        return Stream.of(values()).filter(scope -> scope.wire().equals(wire)).findFirst();
    }
}
