package ai.halo.persistence.answering;

import static ai.halo.application.answering.SampleTurns.NOON;
import static ai.halo.persistence.schema.Tables.BLOB;
import static ai.halo.persistence.schema.Tables.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.answering.Asked;
import ai.halo.application.answering.Asking;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Profile;
import ai.halo.domain.answering.Request;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Activity;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.Lately;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.Message;
import ai.halo.persistence.TestWorkspace;
import ai.halo.persistence.company.PostgresCompanies;
import ai.halo.persistence.contact.PostgresContacts;
import ai.halo.persistence.context.PostgresContextEntries;
import ai.halo.persistence.conversation.PostgresActivities;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What PostgreSQL knows about whoever asks. */
class PostgresBriefingsTest {

    static final Instant LATER = NOON.plusSeconds(60);
    static final ExternalId ANA = new ExternalId("ana");
    static final ExternalId ACME = new ExternalId("acme");
    static final ExternalId OTHER = new ExternalId("other");

    final PostgresDesk desk = new PostgresDesk();
    final PostgresBriefings briefings = new PostgresBriefings(desk.transactions);
    final PostgresContacts contacts = new PostgresContacts(desk.transactions, TestWorkspace.log());
    final PostgresCompanies companies =
            new PostgresCompanies(desk.transactions, TestWorkspace.log());
    final PostgresContextEntries context = new PostgresContextEntries(desk.transactions);

    @Test
    void knowsTheAskersTraitsAndContext() {
        inside(() -> {
            Contact ana = ana();
            context.put(
                    new Subject.OfContact(ana.id()),
                    List.of(entry("sync", "broken"), entry("quota", "98 %")),
                    NOON);
        });

        Profile profile = briefing(asking(claimed(), null)).profile();

        assertThat(profile.user().text("plan")).isEqualTo("Pro");
        assertThat(profile.entries())
                .containsExactly(entry("quota", "98 %"), entry("sync", "broken"));
        assertThat(briefing(desk.asking("Hello")).profile()).isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void letsWhatIsTrueForTheAskerWinOverWhatIsTrueForTheCompany() {
        inside(() -> {
            Company acme = company(ACME);
            Contact ana = ana();
            contacts.save(Change.of(ana.of(acme.id(), NOON)));
            context.put(
                    new Subject.OfCompany(acme.id()),
                    List.of(entry("sync", "fine"), entry("seats", "3 left")),
                    NOON);
            context.put(new Subject.OfContact(ana.id()), List.of(entry("sync", "broken")), NOON);
        });

        Profile profile = briefing(asking(claimed(), null)).profile();

        assertThat(profile.company().text("name")).isEqualTo("acme");
        assertThat(profile.entries())
                .containsExactly(entry("seats", "3 left"), entry("sync", "broken"));
    }

    @Test
    void takesTheContactsOwnCompanyThenTheTokensThenTheRequests() {
        inside(() -> {
            company(ACME);
            company(OTHER);
        });
        var member = new Visitor.Verified(ANA, Json.object().with("company_id", "acme"));

        assertThat(companyOf(asking(claimed(), OTHER))).isEqualTo("other");
        assertThat(companyOf(asking(member, OTHER))).isEqualTo("acme");

        inside(() -> {
            Contact ana = ana();
            contacts.save(Change.of(ana.of(companies.lock(OTHER).orElseThrow().id(), NOON)));
        });
        assertThat(companyOf(asking(member, ACME))).isEqualTo("other");
    }

    @Test
    void believesACompanyOfProvenVisitorsAndServersOnlyWhereIdentitiesAreEnforced() {
        inside(() -> {
            company(ACME);
            var _ =
                    desk.transactions
                            .sql()
                            .update(WORKSPACE)
                            .set(WORKSPACE.IDENTITY_VERIFICATION, "enforce")
                            .where(WORKSPACE.WORKSPACE_.eq(desk.workspace.id().value()))
                            .execute();
        });

        assertThat(companyOf(asking(new Visitor.Anonymous(), ACME))).isNull();
        assertThat(briefing(asking(new Visitor.Anonymous(), ACME)).request().company())
                .isEqualTo(ACME);
        assertThat(companyOf(asking(new Visitor.Verified(ANA, Json.object()), ACME)))
                .isEqualTo("acme");
        assertThat(companyOf(asking(new Visitor.Anonymous(), ACME, Provenance.SERVER)))
                .isEqualTo("acme");
    }

    @Test
    void readsThePicturesOfAStoredMessage() {
        var picture = new Image.Inline("image/png", "iVBORw0K");
        var linked = new Image.Linked(URI.create("https://example.com/screen.png"));
        Asking asking = Asked.showing(List.of(picture, picture, linked), desk.asking("Look"));
        Reasoner dying =
                ScriptedReasoner.that(_ -> {
                    throw new IllegalStateException("the power is gone");
                });
        assertThatThrownBy(() -> desk.ask(dying, asking)).hasMessage("the power is gone");

        Message stored = desk.conversation().messages().getFirst();
        Briefing again =
                desk.transactions
                        .reading(desk.workspace.id(), () -> briefings.of(stored.id()))
                        .orElseThrow();

        assertThat(stored.images()).element(0).isInstanceOf(Image.Stored.class);
        assertThat(again.images()).containsExactly(picture, picture, linked);
        assertThat(desk.workspace.count(BLOB)).isEqualTo(1);
    }

    @Test
    void knowsWhatTheAskerAndTheUsersOfTheCompanyDid() {
        var activities = new PostgresActivities(desk.transactions);
        inside(() -> {
            Company acme = company(ACME);
            Contact ana = ana().of(acme.id(), NOON);
            Contact bo =
                    Contact.user(new ContactId(UUID.randomUUID()), OTHER, NOON).of(acme.id(), NOON);
            contacts.saveAll(List.of(Change.of(ana), Change.of(bo)));
            activities.add(ana.id(), null, List.of(done("export"), done("export")), NOON);
            activities.add(ana.id(), null, List.of(done("error")), LATER);
            activities.add(bo.id(), null, List.of(done("export")), LATER.plusSeconds(1));
        });

        Lately lately = briefing(asking(claimed(), null)).profile().lately();

        assertThat(lately.byUser())
                .containsExactly(
                        new ActivityTally("error", 1, LATER), new ActivityTally("export", 2, NOON));
        assertThat(lately.byCompany())
                .containsExactly(
                        new ActivityTally("export", 3, LATER.plusSeconds(1)),
                        new ActivityTally("error", 1, LATER));
        assertThat(briefing(desk.asking("Hello")).profile().lately()).isEqualTo(Lately.NOTHING);
    }

    private static Activity done(String type) {
        return new Activity(type, null, null, Json.Obj.EMPTY);
    }

    private Contact ana() {
        Contact ana =
                Contact.user(new ContactId(UUID.randomUUID()), ANA, NOON)
                        .identified(
                                Traits.of(Json.object().with("plan", "Pro"), Provenance.SERVER),
                                NOON);
        contacts.save(Change.of(ana));
        return ana;
    }

    private Company company(ExternalId id) {
        var named = Traits.of(Json.object().with("name", id.value()), Provenance.SERVER);
        var company = new Company(new CompanyId(UUID.randomUUID()), id, named, NOON, NOON);
        companies.save(Change.of(company));
        return company;
    }

    private Asking asking(Visitor visitor, @Nullable ExternalId company) {
        return asking(visitor, company, Provenance.CLIENT);
    }

    private Asking asking(Visitor visitor, @Nullable ExternalId company, Provenance provenance) {
        var request =
                new Request(provenance, company, Json.Obj.EMPTY, List.of(), List.of(), null, null);
        return Asked.with(request, Asked.as(visitor, desk.asking("Hello")));
    }

    private @Nullable String companyOf(Asking asking) {
        return briefing(asking).profile().company().text("name");
    }

    private Briefing briefing(Asking asking) {
        return Objects.requireNonNull(
                desk.transactions
                        .reading(desk.workspace.id(), () -> briefings.arrival(asking))
                        .briefing());
    }

    private void inside(Runnable work) {
        desk.transactions.inTransaction(desk.workspace.id(), work);
    }

    private static Visitor claimed() {
        return new Visitor.Claimed(ANA);
    }

    private static ContextEntry entry(String key, String value) {
        return new ContextEntry(
                key, "Label", ContextType.CUSTOM, Json.text(value), Provenance.SERVER);
    }
}
