package ai.halo.persistence;

import static ai.halo.persistence.schema.Tables.EVENT;
import static ai.halo.persistence.schema.Tables.TEAMMATE;
import static ai.halo.persistence.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.noCondition;

import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.log.EventLog;
import ai.halo.persistence.log.Origin;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** A founded workspace of its own for one test, with one teammate and no agent. */
public record TestWorkspace(WorkspaceId id, Teammate kim) {

    public static TestWorkspace founded() {
        return foundedAs(TestDatabase.freshWorkspace());
    }

    public static TestWorkspace foundedAs(WorkspaceId id) {
        var kim = new Teammate(new TeammateId(UUID.randomUUID()), "Kim", "kim@lumen.example");
        var founded = new TestWorkspace(id, kim);
        TestDatabase.transactions().inTransaction(founded.id(), founded::insert);
        return founded;
    }

    /** A log that nobody has subscribed to. */
    public static EventLog log() {
        return new EventLog(
                TestDatabase.transactions(), UUID::randomUUID, () -> Origin.SYSTEM, List.of());
    }

    /** The types of everything that happened here, in order. */
    public List<String> happened() {
        return happened(noCondition());
    }

    private List<String> happened(Condition which) {
        return TestDatabase.transactions()
                .reading(
                        id,
                        () ->
                                TestDatabase.transactions()
                                        .sql()
                                        .select(EVENT.TYPE)
                                        .from(EVENT)
                                        .where(EVENT.WORKSPACE.eq(id.value()))
                                        .and(which)
                                        .orderBy(EVENT.SEQ)
                                        .fetch(EVENT.TYPE));
    }

    /** The types of everything that happened to one subject, in order. */
    public List<String> happenedTo(UUID subject) {
        return happened(EVENT.SUBJECT.eq(subject));
    }

    /** How many rows of a table are the workspace's own. */
    public int count(Table<?> table) {
        var workspace = DSL.field(DSL.name("workspace"), UUID.class);
        return TestDatabase.transactions()
                .reading(
                        id,
                        () ->
                                TestDatabase.transactions()
                                        .sql()
                                        .fetchCount(table, workspace.eq(id.value())));
    }

    private void insert() {
        var sql = TestDatabase.transactions().sql();
        var _ =
                sql.insertInto(WORKSPACE)
                        .set(WORKSPACE.WORKSPACE_, id.value())
                        .set(WORKSPACE.NAME, "Lumen")
                        .set(WORKSPACE.IDENTITY_VERIFICATION, "off")
                        .set(WORKSPACE.DOMAINS_ENABLED, false)
                        .set(WORKSPACE.DOMAINS, new String[0])
                        .execute();
        var _ =
                sql.insertInto(TEAMMATE)
                        .set(TEAMMATE.WORKSPACE, id.value())
                        .set(TEAMMATE.ID, kim.id().value())
                        .set(TEAMMATE.NAME, kim.name())
                        .set(TEAMMATE.EMAIL, kim.email())
                        .execute();
    }
}
