package ai.halo.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Page;
import ai.halo.application.audit.Deed;
import ai.halo.domain.Change;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.Directive;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.Transcript;
import ai.halo.domain.workspace.ApiKey;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.Doubt;
import ai.halo.domain.workspace.Key;
import ai.halo.persistence.agent.PostgresAgentViews;
import ai.halo.persistence.agent.PostgresAgents;
import ai.halo.persistence.agent.PostgresDirectives;
import ai.halo.persistence.audit.PostgresAuditViews;
import ai.halo.persistence.contact.PostgresContacts;
import ai.halo.persistence.conversation.PostgresConversationViews;
import ai.halo.persistence.conversation.PostgresConversations;
import ai.halo.persistence.conversation.PostgresRatings;
import ai.halo.persistence.workspace.PostgresApiKeys;
import ai.halo.persistence.workspace.PostgresDoubts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The workspace that every query names, on its own: with row security switched off on every table,
 * nothing of another workspace is read, changed or removed.
 */
class QueriesAloneTest extends OnPostgres {

    private static final Page.Slice ALL = new Page.Slice(200, null);
    private static final Agent LUMEN = Agent.first(new AgentId(UUID.randomUUID()), NOON);
    private static final Directive BRIEF =
            new Directive(UUID.randomUUID(), Directive.Layer.GUIDANCE, "Be brief.", true);
    private static final Contact MARIA =
            Contact.user(new ContactId(UUID.randomUUID()), new ExternalId("maria"), NOON);
    private static final ConversationId TALK = new ConversationId(UUID.randomUUID());
    private static final ApiKeyId SCRIPT = new ApiKeyId(UUID.randomUUID());

    private final PostgresAgents agents = new PostgresAgents(transactions);
    private final PostgresDirectives directives = new PostgresDirectives(transactions);
    private final PostgresContacts contacts = new PostgresContacts(transactions, log);
    private final PostgresConversations conversations =
            new PostgresConversations(transactions, log);
    private final PostgresApiKeys keys = new PostgresApiKeys(transactions, log);
    private final PostgresDoubts doubts = new PostgresDoubts(transactions);
    private final PostgresConversationViews talks =
            new PostgresConversationViews(transactions, new PostgresRatings(transactions, log));
    private final PostgresAuditViews audit = new PostgresAuditViews(transactions);

    @BeforeEach
    void theyMoveInAndTheWallFalls() throws SQLException {
        elsewhere(() -> {
            agents.add(LUMEN);
            directives.add(BRIEF);
            contacts.save(Change.of(MARIA));
            conversations.join(
                    Transcript.begin(
                            TALK,
                            new SessionId("sess_theirs"),
                            LUMEN.id(),
                            new Visitor.Claimed(new ExternalId("maria")),
                            Mode.CHAT,
                            NOON));
            keys.add(ApiKey.first(SCRIPT, NOON), Key.of("ha_key_" + UUID.randomUUID()));
            doubts.add(
                    NOON,
                    Map.of(Doubt.Reason.MISSING, 1L),
                    List.of(new Doubt(NOON, Doubt.Reason.MISSING, "maria")));
            transactions.record(Deed.AGENT_ADDED, LUMEN.id().value());
            return true;
        });
        rowSecurity("disable");
    }

    @AfterEach
    void putTheWallUpAgain() throws SQLException {
        rowSecurity("enable");
    }

    @Test
    void readNothing() {
        within(() -> {
            assertThat(agents.list()).isEmpty();
            assertThat(agents.find(LUMEN.id())).isEmpty();
            assertThat(directives.list(Directive.Layer.GUIDANCE)).isEmpty();
            assertThat(contacts.find(MARIA.id())).isEmpty();
            assertThat(contacts.lock(new ExternalId("maria"))).isEmpty();
            assertThat(conversations.lock(TALK)).isEmpty();
            assertThat(keys.list()).isEmpty();
            assertThat(doubts.report(NOON).total()).isZero();
            assertThat(doubts.report(NOON).last()).isEmpty();
        });
        assertThat(new PostgresAgentViews(transactions).storefront(workspace()))
                .hasValueSatisfying(front -> assertThat(front.agent()).isNull());
        assertThat(talks.find(workspace(), TALK)).isEmpty();
        assertThat(audit.lines(workspace(), ALL).items()).isEmpty();
    }

    @Test
    void changeNothing() {
        within(() -> {
            assertThat(agents.change(LUMEN)).isFalse();
            assertThat(agents.remove(LUMEN.id())).isFalse();
            assertThat(directives.change(BRIEF)).isFalse();
            assertThat(directives.remove(BRIEF.id())).isFalse();
            assertThat(contacts.remove(MARIA.id())).isFalse();
            assertThat(keys.remove(SCRIPT, NOON)).isFalse();
            keys.usedAt(SCRIPT, NOON);
            doubts.add(NOON, Map.of(), List.of());
        });

        elsewhere(() -> {
            assertThat(agents.list()).containsExactly(LUMEN);
            assertThat(directives.list(Directive.Layer.GUIDANCE)).containsExactly(BRIEF);
            assertThat(contacts.find(MARIA.id())).isPresent();
            assertThat(keys.list()).extracting(ApiKey::lastUsedAt).containsOnlyNulls();
            assertThat(doubts.report(NOON).last()).hasSize(1);
            return true;
        });
    }

    private static void rowSecurity(String onOrOff) throws SQLException {
        var superuser = TestDatabase.address();
        try (var connection =
                        DriverManager.getConnection(
                                superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$ declare guarded text; begin
                      for guarded in select relname from pg_class t
                                     where relnamespace = 'public'::regnamespace
                                       and exists (select from pg_policy p where p.polrelid = t.oid)
                      loop execute format('alter table %%I %s row level security', guarded); end loop;
                    end $$
                    """
                            .formatted(onOrOff));
        }
    }
}
