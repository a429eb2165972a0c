package ai.halo.persistence.knowledge;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;

/** Some neighbours in an ascending list of entries: from a place to before another. */
record Range(int from, int to) {

    /** The entries that lie in a segment. */
    static Range within(LeafReaderContext leaf, int[] entries) {
        return between(entries, leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
    }

    /** The entries from {@code least} to before {@code end}. */
    static Range between(int[] entries, int least, int end) {
        return new Range(firstFrom(entries, least), firstFrom(entries, end));
    }

    private static int firstFrom(int[] entries, int least) {
        return new Range(0, entries.length).firstFrom(entries, 0, least);
    }

    /** The place of the first entry that is not below {@code least}, at or after a place. */
    int firstFrom(int[] entries, int place, int least) {
        int found = Arrays.binarySearch(entries, place, to, least);
        return found < 0 ? -1 - found : found;
    }

    IntStream places() {
        return IntStream.range(from, to);
    }
}
