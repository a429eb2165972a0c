package ai.halo.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.domain.Json;
import ai.halo.domain.knowledge.DocumentId;
import java.util.UUID;

/** An article of a labelled set. */
record Article(DocumentId id, String title, String text) {

    static Article of(Json.Obj line) {
        return new Article(
                id(line.at("_id").plain()), line.at("title").plain(), line.at("text").plain());
    }

    static DocumentId id(String name) {
        return new DocumentId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    Article withoutTitle() {
        return new Article(id, "", text);
    }
}
