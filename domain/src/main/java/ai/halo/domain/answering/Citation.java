package ai.halo.domain.answering;

import ai.halo.domain.knowledge.PassageId;

/** What a sentence rests on: a passage that was shown, a context entry, or a trait of the asker. */
public sealed interface Citation {

    record OfPassage(PassageId passage) implements Citation {}

    record OfContext(String key) implements Citation {}

    record OfTrait(String name) implements Citation {}
}
