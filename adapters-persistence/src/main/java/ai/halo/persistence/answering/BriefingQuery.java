package ai.halo.persistence.answering;

import static ai.halo.persistence.schema.Tables.AGENT;
import static ai.halo.persistence.schema.Tables.COMPANY;
import static ai.halo.persistence.schema.Tables.CONTACT;
import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static ai.halo.persistence.schema.Tables.TRAIT;
import static ai.halo.persistence.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import ai.halo.application.answering.Asking;
import ai.halo.application.answering.Briefings;
import ai.halo.application.answering.Briefings.Repeated;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.Directive;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Profile;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Claims;
import ai.halo.domain.contact.Lately;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.conversation.ClientMessageId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.conversation.ConversationForm;
import ai.halo.persistence.schema.tables.MessageTable;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The one statement that reads all that is known when a message arrives, in one snapshot. */
final class BriefingQuery {

    private final PostgresTransactions transactions;
    private final Asking asking;
    private final Condition earlier;
    private final MessageTable repeated = MESSAGE.as("repeated");

    private final Field<Integer> agentTurns;
    private final Field<List<Remark>> history;
    private final Field<List<Directive>> directives;
    private final Field<List<Trait>> userTraits;
    private final Field<List<Trait>> companyTraits;
    private final Field<List<ContextEntry>> context;
    private final Field<List<ActivityTally>> byUser;
    private final Field<List<ActivityTally>> byCompany;
    private final Field<List<String>> topics;

    /** {@code earlier} says which messages of the session came before the one to be briefed on. */
    BriefingQuery(PostgresTransactions transactions, Asking asking, Condition earlier) {
        this.transactions = transactions;
        this.asking = asking;
        this.earlier = earlier;
        this.agentTurns = agentTurns();
        this.history = Known.history(earlier);
        this.directives = Known.directives();
        this.userTraits = Known.traits(TRAIT.CONTACT.eq(CONTACT.ID)).as("user_traits");
        this.companyTraits = Known.traits(TRAIT.COMPANY.eq(COMPANY.ID)).as("company_traits");
        this.context = Known.context();
        this.byUser = Known.doneByUser();
        this.byCompany = Known.doneByCompany();
        this.topics = Known.topics();
    }

    Briefings.Arrival read() {
        return transactions
                .sql()
                .select(WORKSPACE.NAME)
                .select(CONVERSATION.VISITOR, CONVERSATION.USER_ID, CONVERSATION.CLAIMS)
                .select(CONVERSATION.LENGTH)
                .select(AGENT.fields())
                .select(repeated.ID, repeated.CLIENT_FINGERPRINT)
                .select(agentTurns, history, directives)
                .select(userTraits, companyTraits, context, byUser, byCompany, topics)
                .from(WORKSPACE)
                .leftJoin(CONVERSATION)
                .on(CONVERSATION.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                .and(CONVERSATION.SESSION.eq(asking.session().value()))
                .leftJoin(repeated)
                .on(repeated.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                .and(repeated.CONVERSATION.eq(CONVERSATION.ID))
                .and(repeated.CLIENT_ID.eq(clientId()))
                .leftJoin(AGENT)
                .on(AGENT.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                .and(AGENT.ID.eq(agent()))
                .leftJoin(CONTACT)
                .on(CONTACT.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                .and(CONTACT.EXTERNAL_ID.eq(text(asking.visitor().id())))
                .leftJoin(COMPANY)
                .on(COMPANY.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                .and(COMPANY.ID.eq(company()))
                .where(WORKSPACE.WORKSPACE_.eq(transactions.workspace()))
                .fetchSingle(this::arrival);
    }

    /** The active agent that was asked, or the oldest active one for customers. */
    private Field<UUID> agent() {
        var candidate = AGENT.as("candidate");
        AgentId asked = asking.agent();
        return field(
                select(candidate.ID)
                        .from(candidate)
                        .where(candidate.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                        .and(candidate.STATUS.eq("active"))
                        .and(
                                asked == null
                                        ? candidate.TYPE.eq("customer_facing")
                                        : candidate.ID.eq(asked.value()))
                        .orderBy(candidate.CREATED_AT, candidate.ID)
                        .limit(1));
    }

    /**
     * The contact's own company, else the token's, else the one the request names, which where
     * identities are enforced is believed of verified visitors and servers only.
     */
    private Field<UUID> company() {
        boolean proven =
                asking.visitor() instanceof Visitor.Verified
                        || asking.request().provenance() == Provenance.SERVER;
        return coalesce(
                CONTACT.COMPANY,
                companyCalled(
                        asking.visitor() instanceof Visitor.Verified(_, var claims)
                                ? new Claims(claims).company()
                                : null),
                when(
                        WORKSPACE.IDENTITY_VERIFICATION.ne("enforce").or(val(proven)),
                        companyCalled(asking.request().company())));
    }

    private static Field<UUID> companyCalled(@Nullable ExternalId id) {
        var called = COMPANY.as("called");
        return field(
                select(called.ID)
                        .from(called)
                        .where(called.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                        .and(called.EXTERNAL_ID.eq(text(id))));
    }

    private @Nullable String clientId() {
        ClientMessageId id = asking.clientId();
        return id == null ? null : id.value();
    }

    private Field<Integer> agentTurns() {
        return field(
                        selectCount()
                                .from(MESSAGE)
                                .where(Known.ofConversation())
                                .and(MESSAGE.ROLE.eq("agent"))
                                .and(earlier))
                .as("agent_turns");
    }

    private static @Nullable String text(@Nullable ExternalId id) {
        return id == null ? null : id.value();
    }

    private Briefings.Arrival arrival(Record row) {
        Integer length = row.get(CONVERSATION.LENGTH);
        UUID earlierSelf = row.get(repeated.ID);
        return new Briefings.Arrival(
                length == null ? null : ConversationForm.visitor(row),
                length == null ? 0 : length,
                earlierSelf == null
                        ? null
                        : new Repeated(
                                new MessageId(earlierSelf), row.get(repeated.CLIENT_FINGERPRINT)),
                row.get(AGENT.ID) == null ? null : briefing(row));
    }

    private Briefing briefing(Record row) {
        var stored =
                new Profile(
                        new Traits(row.get(userTraits)),
                        new Traits(row.get(companyTraits)),
                        row.get(context),
                        new Lately(row.get(byUser), row.get(byCompany)));
        List<Remark> said = row.get(history);
        return new Briefing(
                row.get(WORKSPACE.NAME),
                Known.agent(row),
                row.get(directives),
                asking.visitor(),
                stored.with(asking.request(), asking.visitor()),
                said.isEmpty() ? asking.request().history() : said,
                asking.message().value(),
                asking.images(),
                asking.mode(),
                row.get(agentTurns),
                row.get(topics),
                asking.request());
    }
}
