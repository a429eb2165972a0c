package ai.halo.domain.conversation;

import java.util.UUID;

/** The server's identity of a message. */
public record MessageId(UUID value) {}
