package ai.halo.domain.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

    static final Visitor NOBODY = new Visitor.Anonymous();

    private static Profile stored(Provenance provenance, ContextEntry... entries) {
        return new Profile(
                Traits.of(Json.object().with("plan", "Free").with("role", "owner"), provenance),
                Traits.of(Json.object().with("plan", "Enterprise"), provenance),
                List.of(entries));
    }

    private static Request sent(Provenance provenance, ContextEntry... entries) {
        return new Request(
                provenance,
                null,
                Json.object().with("plan", "Pro"),
                List.of(entries),
                List.of(),
                null,
                null);
    }

    private static ContextEntry entry(String key, String value, Provenance provenance) {
        return new ContextEntry(key, "Label", ContextType.CUSTOM, Json.text(value), provenance);
    }

    @Test
    void letsWhatCameAlongWinOverWhatIsStored() {
        Profile known = stored(Provenance.SERVER).with(sent(Provenance.SERVER), NOBODY);

        assertThat(known.user().text("plan")).isEqualTo("Pro");
        assertThat(known.user().text("role")).isEqualTo("owner");
        assertThat(known.company().text("plan")).isEqualTo("Enterprise");
    }

    @Test
    void doesNotLetAClaimWinOverWhatIsMoreTrustworthy() {
        Profile known = stored(Provenance.SERVER).with(sent(Provenance.CLIENT), NOBODY);

        assertThat(known.user().text("plan")).isEqualTo("Free");
    }

    @Test
    void letsAProofWinOverAll() {
        var proven =
                new Visitor.Verified(
                        new ExternalId("ana"),
                        Json.object().with("plan", "Team").with("exp", Json.number(1)));

        Profile known = stored(Provenance.SERVER).with(sent(Provenance.SERVER), proven);

        assertThat(known.trait("plan"))
                .isEqualTo(new Trait("plan", Json.text("Team"), Provenance.VERIFIED));
        assertThat(known.trait("exp")).isNull();
    }

    @Test
    void replacesAnEntryOfTheSameKeyWhole() {
        Profile known =
                stored(
                                Provenance.CLIENT,
                                entry("sync", "broken", Provenance.CLIENT),
                                entry("quota", "98 %", Provenance.CLIENT))
                        .with(
                                sent(
                                        Provenance.CLIENT,
                                        entry("sync", "fine", Provenance.CLIENT),
                                        entry("page", "prices", Provenance.CLIENT)),
                                NOBODY);

        assertThat(known.entries())
                .containsExactly(
                        entry("sync", "fine", Provenance.CLIENT),
                        entry("quota", "98 %", Provenance.CLIENT),
                        entry("page", "prices", Provenance.CLIENT));
    }

    @Test
    void keepsTheEntryThatIsMoreTrustworthy() {
        Profile known =
                stored(
                                Provenance.CLIENT,
                                entry("sync", "claimed", Provenance.CLIENT),
                                entry("sync", "known", Provenance.INTEGRATION))
                        .with(
                                sent(
                                        Provenance.CLIENT,
                                        entry("sync", "claimed again", Provenance.CLIENT)),
                                NOBODY);

        assertThat(known.entries()).containsExactly(entry("sync", "known", Provenance.INTEGRATION));
    }
}
