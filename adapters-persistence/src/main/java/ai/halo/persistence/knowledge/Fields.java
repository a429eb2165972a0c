package ai.halo.persistence.knowledge;

/** The names of what Lucene keeps. */
final class Fields {

    /** On every entry of a document: which one, so that all are replaced together. */
    static final String KEY = "key";

    /** The workspace, under another name for each kind of entry. */
    static final String DOCUMENT_OF = "document_of";

    static final String PASSAGE_OF = "passage_of";
    static final String CHILD_OF = "child_of";

    static final String ID = "id";
    static final String TEXT = "text";
    static final String VECTOR = "vector";

    private Fields() {}
}
