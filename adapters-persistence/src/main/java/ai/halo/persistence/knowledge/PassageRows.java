package ai.halo.persistence.knowledge;

import static ai.halo.persistence.schema.Tables.PASSAGE;

import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Passage.Child;
import ai.halo.domain.knowledge.PassageId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;

/** Passages as their rows keep them. */
final class PassageRows {

    private PassageRows() {}

    static Passage read(Record row) {
        return new Passage(
                new PassageId(row.get(PASSAGE.ID)),
                row.get(PASSAGE.ORDINAL),
                row.get(PASSAGE.TEXT),
                children(row.get(PASSAGE.CHILDREN)));
    }

    static Integer[] offsets(Passage passage) {
        return passage.children().stream()
                .flatMap(child -> Stream.of(child.start(), child.end()))
                .toArray(Integer[]::new);
    }

    private static List<Child> children(Integer[] offsets) {
        var children = new ArrayList<Child>();
        for (int i = 0; i + 1 < offsets.length; i += 2) {
            children.add(new Child(offsets[i], offsets[i + 1]));
        }
        return children;
    }
}
