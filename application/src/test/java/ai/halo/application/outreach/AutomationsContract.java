package ai.halo.application.outreach;

import static ai.halo.application.outreach.SampleAutomations.on;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Page;
import ai.halo.application.Room;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.outreach.Audience;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.Automation.Status;
import org.junit.jupiter.api.Test;

/** What every keeper of automations promises. */
public interface AutomationsContract extends Room {

    Page.Slice ALL = new Page.Slice(Page.MAX_LIMIT, null);

    Automations automations();

    @Test
    default void keepsAnAutomationWhole() {
        var audience = new Audience(on("user.plan", "Team").conditions(), Contact.Type.LEAD);
        Automation series =
                added(SampleAutomations.of(Automation.Type.SERIES, Status.DRAFT, audience, NOON));

        assertThat(within(() -> automations().find(series.id()))).contains(series);
    }

    @Test
    default void changesAndRemovesWhatIsThere() {
        Automation banner = added(SampleAutomations.of(Automation.Type.BANNER, Status.DRAFT));
        Automation changed =
                banner.changed(
                        "Other",
                        Status.ACTIVE,
                        Json.object().with("text", "Bye"),
                        on("company.name", "Acme"),
                        NOON.plusSeconds(1));

        assertThat(within(() -> automations().change(changed))).isTrue();
        assertThat(within(() -> automations().find(banner.id()))).contains(changed);
        assertThat(within(() -> automations().remove(banner.id()))).isTrue();
        assertThat(within(() -> automations().remove(banner.id()))).isFalse();
        assertThat(within(() -> automations().change(changed))).isFalse();
        assertThat(within(() -> automations().find(banner.id()))).isEmpty();
    }

    @Test
    default void listsTheNewestFirstAndByType() {
        Automation older = added(SampleAutomations.of(Automation.Type.BANNER, Status.DRAFT));
        Automation newer =
                added(
                        SampleAutomations.of(
                                Automation.Type.SERIES,
                                Status.DRAFT,
                                Audience.EVERYBODY,
                                NOON.plusSeconds(1)));

        assertThat(within(() -> automations().list(null, ALL)).items())
                .containsExactly(newer, older);
        assertThat(within(() -> automations().list(Automation.Type.BANNER, ALL)).items())
                .containsExactly(older);
    }

    @Test
    default void showsWhatIsActiveOnPages() {
        for (Automation.Type type : Automation.Type.values()) {
            for (Status status : Status.values()) {
                var _ = added(SampleAutomations.of(type, status));
            }
        }

        assertThat(within(() -> automations().shown(100)))
                .extracting(Automation::type)
                .containsExactlyInAnyOrder(
                        Automation.Type.IN_APP, Automation.Type.BANNER, Automation.Type.TEASER);
        assertThat(within(() -> automations().shown(2))).hasSize(2);
    }

    private Automation added(Automation automation) {
        within(() -> automations().add(automation));
        return automation;
    }
}
