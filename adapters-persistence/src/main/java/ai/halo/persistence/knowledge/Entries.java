package ai.halo.persistence.knowledge;

import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Vector;
import ai.halo.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/**
 * A document as Lucene holds it, in this order: every passage after its children, the document
 * itself last.
 */
final class Entries {

    private final Term key;
    private final String workspace;
    private final List<Document> entries = new ArrayList<>();

    private Entries(WorkspaceId workspace, DocumentId document) {
        this.key = key(workspace, document);
        this.workspace = workspace.value().toString();
    }

    static Term key(WorkspaceId workspace, DocumentId document) {
        return new Term(Fields.KEY, workspace.value() + "/" + document.value());
    }

    static Term[] all(WorkspaceId workspace) {
        String value = workspace.value().toString();
        return new Term[] {
            new Term(Fields.DOCUMENT_OF, value),
            new Term(Fields.PASSAGE_OF, value),
            new Term(Fields.CHILD_OF, value)
        };
    }

    static List<Document> of(WorkspaceId workspace, ShelfDocument document) {
        var entries = new Entries(workspace, document.id());
        var vectors = document.vectors();
        Iterator<Vector> children =
                vectors == null ? List.<Vector>of().iterator() : vectors.children().iterator();
        var whole = new StringBuilder(document.title());
        for (Passage passage : document.passages()) {
            for (var _ : passage.children()) {
                if (children.hasNext()) {
                    entries.add(Fields.CHILD_OF, vector(children.next()));
                }
            }
            entries.add(Fields.PASSAGE_OF, id(passage.id().value()), text(passage.text()));
            whole.append("\n\n").append(passage.text());
        }
        Document last =
                entries.add(Fields.DOCUMENT_OF, id(document.id().value()), text(whole.toString()));
        if (vectors != null) {
            last.add(vector(vectors.document()));
        }
        return entries.entries;
    }

    private Document add(String kind, Field... fields) {
        var entry = new Document();
        entry.add(new StringField(Fields.KEY, key.bytes(), Field.Store.NO));
        entry.add(new StringField(kind, workspace, Field.Store.NO));
        for (Field field : fields) {
            entry.add(field);
        }
        entries.add(entry);
        return entry;
    }

    private static Field text(String text) {
        return new TextField(Fields.TEXT, text, Field.Store.NO);
    }

    private static Field vector(Vector vector) {
        return new KnnFloatVectorField(
                Fields.VECTOR, vector.values(), VectorSimilarityFunction.DOT_PRODUCT);
    }

    private static Field id(UUID id) {
        byte[] bytes = new byte[2 * Long.BYTES];
        ByteBuffer.wrap(bytes)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return new BinaryDocValuesField(Fields.ID, new BytesRef(bytes));
    }

    /** The id of a document or passage, by its number on the shelf. */
    static UUID id(IndexReader reader, int entry) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(entry, reader.leaves()));
        var ids = DocValues.getBinary(leaf.reader(), Fields.ID);
        if (!ids.advanceExact(entry - leaf.docBase)) {
            throw new CorruptIndexException("An entry without an id", String.valueOf(entry));
        }
        BytesRef id = ids.binaryValue();
        var bytes = ByteBuffer.wrap(id.bytes, id.offset, id.length);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
