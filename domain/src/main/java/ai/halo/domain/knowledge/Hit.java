package ai.halo.domain.knowledge;

/**
 * A passage that was found: its fused score (0…1 within its result) and the cosine of its best
 * child or document.
 */
public record Hit(PassageId passage, DocumentId document, double score, double similarity) {}
