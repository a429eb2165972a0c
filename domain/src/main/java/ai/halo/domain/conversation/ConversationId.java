package ai.halo.domain.conversation;

import java.util.UUID;

/** Identity of a conversation within the workspace. */
public record ConversationId(UUID value) {}
