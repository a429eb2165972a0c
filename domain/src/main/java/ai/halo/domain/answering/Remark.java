package ai.halo.domain.answering;

import ai.halo.domain.conversation.Message.Role;

/** Something said earlier, by whom. */
public record Remark(Role role, String text) {}
