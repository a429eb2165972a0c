package ai.halo.domain.email;

import java.util.UUID;

/** Names one request for a transcript, and the mail that answers it. */
public record TranscriptRequestId(UUID value) {}
