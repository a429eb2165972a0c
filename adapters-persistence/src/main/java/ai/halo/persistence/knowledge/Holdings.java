package ai.halo.persistence.knowledge;

import ai.halo.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What one workspace has on the shelf, as ascending Lucene numbers: its documents, passages and
 * children. Everything a search looks at is reached through these, so nothing of another workspace
 * is.
 */
final class Holdings {

    private final int[] documents;
    private final int[] passages;
    private final int[] children;

    private Holdings(int[] documents, int[] passages, int[] children) {
        this.documents = documents;
        this.passages = passages;
        this.children = children;
    }

    static Holdings of(IndexReader reader, WorkspaceId workspace) throws IOException {
        return new Holdings(
                entries(reader, Fields.DOCUMENT_OF, workspace),
                entries(reader, Fields.PASSAGE_OF, workspace),
                entries(reader, Fields.CHILD_OF, workspace));
    }

    private static int[] entries(IndexReader reader, String kind, WorkspaceId workspace)
            throws IOException {
        var term = new Term(kind, workspace.value().toString());
        var entries = IntStream.builder();
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            var live = leaf.reader().getLiveDocs();
            if (postings != null) {
                for (int entry = postings.nextDoc();
                        entry != DocIdSetIterator.NO_MORE_DOCS;
                        entry = postings.nextDoc()) {
                    if (live == null || live.get(entry)) {
                        entries.add(leaf.docBase + entry);
                    }
                }
            }
        }
        return entries.build().toArray();
    }

    int[] documents() {
        return documents;
    }

    int[] passages() {
        return passages;
    }

    int[] children() {
        return children;
    }

    boolean isEmpty() {
        return documents.length == 0;
    }

    /** The places in {@link #passages} of a document's passages. */
    Range passagesOf(int document) {
        int previous = document == 0 ? -1 : documents[document - 1];
        return Range.between(passages, previous + 1, documents[document]);
    }

    /** The places in {@link #children} of a passage's children. */
    Range childrenOf(int passage) {
        int previous = passage == 0 ? -1 : passages[passage - 1];
        return Range.between(children, previous + 1, passages[passage]);
    }
}
