package ai.halo.persistence.knowledge;

import static ai.halo.persistence.schema.Tables.DOCUMENT;

import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Format;
import org.jooq.Record;

/** A document as its row keeps it. */
final class DocumentRow {

    private DocumentRow() {}

    static Document read(Record row) {
        return new Document(
                new DocumentId(row.get(DOCUMENT.ID)),
                row.get(DOCUMENT.KEY),
                row.get(DOCUMENT.TITLE),
                row.get(DOCUMENT.URL),
                Audience.of(row.get(DOCUMENT.AUDIENCE)),
                Format.of(row.get(DOCUMENT.FORMAT)),
                row.get(DOCUMENT.BODY),
                row.get(DOCUMENT.HASH),
                row.get(DOCUMENT.VERSION),
                row.get(DOCUMENT.CREATED_AT),
                row.get(DOCUMENT.UPDATED_AT));
    }
}
