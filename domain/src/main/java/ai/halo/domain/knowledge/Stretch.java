package ai.halo.domain.knowledge;

/** Part of a text from {@code start} to before {@code end}, and how natural a cut before it is. */
record Stretch(int start, int end, Seam before) {

    /** Where a text may be cut, from the worst place to the best. */
    enum Seam {
        CHARACTER,
        WORD,
        AFTER_ANNOUNCEMENT,
        LINE,
        SENTENCE,
        STEP,
        BLOCK,
        HEADING
    }

    Stretch with(Seam seam) {
        return new Stretch(start, end, seam);
    }

    int length() {
        return end - start;
    }
}
