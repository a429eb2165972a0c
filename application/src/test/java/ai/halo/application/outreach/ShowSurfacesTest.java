package ai.halo.application.outreach;

import static ai.halo.application.outreach.SampleAutomations.on;
import static ai.halo.application.outreach.SampleAutomations.only;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.InMemory;
import ai.halo.application.company.InMemoryCompanies;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.outreach.Audience;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.Automation.Status;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShowSurfacesTest extends InMemory {

    private static final ExternalId MARIA = new ExternalId("maria");
    private static final Visitor ANONYMOUS = new Visitor.Anonymous();

    private final InMemoryAutomations automations = new InMemoryAutomations();
    private final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    private final InMemoryCompanies companies = new InMemoryCompanies(transactions, told);
    private final ShowSurfaces showSurfaces =
            new ShowSurfaces(automations, contacts, companies, transactions);

    @Test
    void showsEverybodyWhatIsMeantForEverybody() {
        active(Audience.EVERYBODY);

        assertThat(words(ANONYMOUS)).containsExactly("Hi  🙂");
        assertThat(words(new Visitor.Claimed(MARIA))).containsExactly("Hi  🙂");
    }

    @Test
    void fillsInWhatIsKnownAndProven() {
        meetMaria();
        active(Audience.EVERYBODY);
        var proven = new Visitor.Verified(MARIA, Json.object().with("name", "Mia Proven"));

        assertThat(words(new Visitor.Claimed(MARIA))).containsExactly("Hi Maria 🙂");
        assertThat(words(proven)).containsExactly("Hi Mia 🙂");
    }

    @Test
    void asksTheAudience() {
        meetMaria();
        active(on("user.plan", "Team"));
        active(on("company.name", "Acme"));
        active(only(Contact.Type.USER));
        active(on("user.plan", "Free"));
        active(only(Contact.Type.LEAD));

        assertThat(words(new Visitor.Claimed(MARIA))).hasSize(3);
    }

    @Test
    void keepsWhatAsksAboutPeopleFromWhoHasNoName() {
        active(on("user.plan", "Team"));
        active(on("company.name", "Acme"));
        active(only(Contact.Type.USER));

        assertThat(words(ANONYMOUS)).isEmpty();
    }

    @Test
    void asksWhichPageItIs() {
        active(on("page.url", "https://shop.example/pricing"));
        active(on("page.url", "/pricing"));

        assertThat(words(ANONYMOUS, "https://shop.example/pricing")).hasSize(1);
        assertThat(words(new Visitor.Claimed(MARIA), "/pricing")).hasSize(1);
        assertThat(words(ANONYMOUS, "/")).isEmpty();
        assertThat(words(ANONYMOUS)).isEmpty();
    }

    @Test
    void showsNothingThatIsNotActiveOnPages() {
        within(() -> {
            automations.add(SampleAutomations.of(Automation.Type.BANNER, Status.PAUSED));
            automations.add(SampleAutomations.of(Automation.Type.SERIES, Status.ACTIVE));
        });

        assertThat(words(ANONYMOUS)).isEmpty();
    }

    private void active(Audience audience) {
        within(() ->
                automations.add(
                        SampleAutomations.of(
                                Automation.Type.BANNER, Status.ACTIVE, audience, NOON)));
    }

    private List<String> words(Visitor visitor) {
        return words(visitor, null);
    }

    private List<String> words(Visitor visitor, @Nullable String page) {
        return showSurfaces.show(workspace(), visitor, page).stream()
                .map(Automation::content)
                .map(content -> content.at("text").plain())
                .toList();
    }

    private void meetMaria() {
        var acme =
                new Company(
                        new CompanyId(new UUID(4, 1)),
                        new ExternalId("acme"),
                        traits(Json.object().with("name", "Acme")),
                        NOON,
                        NOON);
        Contact maria =
                Contact.user(new ContactId(new UUID(5, 1)), MARIA, NOON)
                        .of(acme.id(), NOON)
                        .updated(
                                traits(Json.object().with("name", "Maria M").with("plan", "Team")),
                                NOON);
        within(() -> {
            companies.save(Change.of(acme));
            contacts.save(Change.of(maria));
        });
    }

    private static Traits traits(Json.Obj values) {
        return Traits.of(values, Provenance.SERVER);
    }
}
