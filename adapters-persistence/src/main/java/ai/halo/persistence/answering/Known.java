package ai.halo.persistence.answering;

import static ai.halo.persistence.schema.Tables.ACTIVITY_TALLY;
import static ai.halo.persistence.schema.Tables.AGENT;
import static ai.halo.persistence.schema.Tables.COMPANY;
import static ai.halo.persistence.schema.Tables.CONTACT;
import static ai.halo.persistence.schema.Tables.CONTEXT_ENTRY;
import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.DIRECTIVE;
import static ai.halo.persistence.schema.Tables.DOCUMENT;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static ai.halo.persistence.schema.Tables.TRAIT;
import static ai.halo.persistence.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.CLOB;

import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.Directive;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Lately;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.conversation.Message;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.agent.AgentForm;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Record5;
import org.jooq.Records;

/** The lists within a briefing, each read as one column of its row, and what their rows say. */
final class Known {

    private static final int HISTORY = 50;
    private static final int TOPICS = 12;
    private static final int COLLEAGUES = 200;

    private Known() {}

    static Field<List<Remark>> history(Condition earlier) {
        return multiset(
                        select(MESSAGE.ROLE, MESSAGE.TEXT)
                                .from(MESSAGE)
                                .where(ofConversation())
                                .and(earlier)
                                .orderBy(MESSAGE.POSITION.desc())
                                .limit(HISTORY))
                .convertFrom(rows -> rows.map(Known::remark).reversed())
                .as("history");
    }

    static Field<List<Directive>> directives() {
        return multiset(
                        select(DIRECTIVE.ID, DIRECTIVE.LAYER, DIRECTIVE.TEXT)
                                .from(DIRECTIVE)
                                .where(DIRECTIVE.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                                .and(DIRECTIVE.ENABLED)
                                .orderBy(DIRECTIVE.POSITION))
                .convertFrom(rows -> rows.map(Known::directive))
                .as("directives");
    }

    static Field<List<Trait>> traits(Condition whose) {
        return multiset(
                        select(TRAIT.NAME, TRAIT.VALUE.cast(CLOB), TRAIT.PROVENANCE)
                                .from(TRAIT)
                                .where(TRAIT.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                                .and(whose)
                                .orderBy(TRAIT.NAME, TRAIT.ID))
                .convertFrom(rows -> rows.map(Known::trait));
    }

    /** What is true for the company comes before what is true for the asker, each by its key. */
    static Field<List<ContextEntry>> context() {
        return multiset(
                        select(
                                        CONTEXT_ENTRY.KEY,
                                        CONTEXT_ENTRY.LABEL,
                                        CONTEXT_ENTRY.TYPE,
                                        CONTEXT_ENTRY.VALUE.cast(CLOB),
                                        CONTEXT_ENTRY.PROVENANCE)
                                .from(CONTEXT_ENTRY)
                                .where(CONTEXT_ENTRY.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                                .and(
                                        CONTEXT_ENTRY
                                                .CONTACT
                                                .eq(CONTACT.ID)
                                                .or(CONTEXT_ENTRY.COMPANY.eq(COMPANY.ID)))
                                .orderBy(CONTEXT_ENTRY.CONTACT.isNotNull(), CONTEXT_ENTRY.KEY))
                .convertFrom(rows -> rows.map(Known::entry))
                .as("context");
    }

    /** What the asker did, the latest first. */
    static Field<List<ActivityTally>> doneByUser() {
        return multiset(
                        select(ACTIVITY_TALLY.TYPE, ACTIVITY_TALLY.COUNT, ACTIVITY_TALLY.LAST_AT)
                                .from(ACTIVITY_TALLY)
                                .where(ACTIVITY_TALLY.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                                .and(ACTIVITY_TALLY.CONTACT.eq(CONTACT.ID))
                                .orderBy(ACTIVITY_TALLY.LAST_AT.desc(), ACTIVITY_TALLY.TYPE)
                                .limit(Lately.MAX_KINDS))
                .convertFrom(rows -> rows.map(Records.mapping(ActivityTally::new)))
                .as("done_by_user");
    }

    /** What the users of the company did, as far as they were seen last: there may be many. */
    static Field<List<ActivityTally>> doneByCompany() {
        var colleague = CONTACT.as("colleague");
        var colleagues =
                select(colleague.ID)
                        .from(colleague)
                        .where(colleague.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                        .and(colleague.COMPANY.eq(COMPANY.ID))
                        .orderBy(colleague.LAST_SEEN.desc())
                        .limit(COLLEAGUES);
        var often = sum(ACTIVITY_TALLY.COUNT).cast(BIGINT);
        var last = max(ACTIVITY_TALLY.LAST_AT);
        return multiset(
                        select(ACTIVITY_TALLY.TYPE, often, last)
                                .from(ACTIVITY_TALLY)
                                .where(ACTIVITY_TALLY.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                                .and(ACTIVITY_TALLY.CONTACT.in(colleagues))
                                .groupBy(ACTIVITY_TALLY.TYPE)
                                .orderBy(last.desc(), ACTIVITY_TALLY.TYPE)
                                .limit(Lately.MAX_KINDS))
                .convertFrom(rows -> rows.map(Records.mapping(ActivityTally::new)))
                .as("done_by_company");
    }

    static Field<List<String>> topics() {
        return multiset(
                        select(DOCUMENT.TITLE)
                                .from(DOCUMENT)
                                .where(DOCUMENT.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                                .and(DOCUMENT.AUDIENCE.eq("public"))
                                .orderBy(DOCUMENT.CREATED_AT.desc(), DOCUMENT.ID.desc())
                                .limit(TOPICS))
                .convertFrom(rows -> rows.map(Record1::value1))
                .as("topics");
    }

    static Condition ofConversation() {
        return MESSAGE.WORKSPACE
                .eq(WORKSPACE.WORKSPACE_)
                .and(MESSAGE.CONVERSATION.eq(CONVERSATION.ID));
    }

    static Agent agent(Record row) {
        return AgentForm.read(
                row.get(AGENT.ID),
                row.get(AGENT.NAME),
                row.get(AGENT.TYPE),
                row.get(AGENT.STATUS),
                row.get(AGENT.REQUIRE_AUTH),
                Jsonb.object(row.get(AGENT.SETTINGS)),
                row.get(AGENT.CREATED_AT));
    }

    private static Remark remark(Record2<String, String> row) {
        return new Remark(
                Message.Role.valueOf(row.value1().toUpperCase(Locale.ROOT)), row.value2());
    }

    private static Directive directive(Record3<UUID, String, String> row) {
        return new Directive(
                row.value1(),
                Directive.Layer.valueOf(row.value2().toUpperCase(Locale.ROOT)),
                row.value3(),
                true);
    }

    private static Trait trait(Record3<String, String, String> row) {
        return new Trait(row.value1(), Json.parse(row.value2()), Provenance.of(row.value3()));
    }

    private static ContextEntry entry(Record5<String, String, String, String, String> row) {
        return new ContextEntry(
                row.value1(),
                row.value2(),
                ContextType.of("type", row.value3()),
                Json.parse(row.value4()),
                Provenance.of(row.value5()));
    }
}
