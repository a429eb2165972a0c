package ai.halo.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import org.junit.jupiter.api.Test;

class VisitorTest {

    private static final Visitor NOBODY = new Visitor.Anonymous();
    private static final Visitor MARIA = new Visitor.Claimed(new ExternalId("maria"));
    private static final Visitor PROVEN_MARIA =
            new Visitor.Verified(new ExternalId("maria"), Json.Obj.EMPTY);
    private static final Visitor JONAS = new Visitor.Claimed(new ExternalId("jonas"));

    @Test
    void isIdentifiedByAClaimOrAProof() {
        assertThat(NOBODY.identified()).isFalse();
        assertThat(MARIA.identified()).isTrue();
        assertThat(PROVEN_MARIA.id()).isEqualTo(MARIA.id());
    }

    @Test
    void letsOnlyTheSameUserContinueItsSession() {
        assertThat(MARIA.admits(PROVEN_MARIA)).isTrue();
        assertThat(MARIA.admits(JONAS)).isFalse();
        assertThat(MARIA.admits(NOBODY)).isFalse();
    }

    @Test
    void letsWhoeverIdentifiesFirstTakeAnAnonymousSession() {
        assertThat(NOBODY.admits(NOBODY)).isTrue();
        assertThat(NOBODY.admits(MARIA)).isTrue();
    }

    @Test
    void losesNeitherNameNorProofToWhoeverSpeaksNext() {
        assertThat(NOBODY.joinedBy(MARIA)).isEqualTo(MARIA);
        assertThat(MARIA.joinedBy(PROVEN_MARIA)).isEqualTo(PROVEN_MARIA);
        assertThat(PROVEN_MARIA.joinedBy(MARIA)).isEqualTo(PROVEN_MARIA);
    }

    @Test
    void turnsClaimsIntoProvenTraitsButForTheTokensOwn() {
        var claims =
                new Claims(
                        (Json.Obj)
                                Json.parse(
                                        "{\"user_id\": \"maria\", \"exp\": 1, \"plan\": \"Team\","
                                                + " \"company_id\": \"acme\"}"));

        assertThat(claims.traits().all())
                .containsExactly(new Trait("plan", Json.text("Team"), Provenance.VERIFIED));
        assertThat(claims.company()).isEqualTo(new ExternalId("acme"));
        assertThat(new Claims(Json.Obj.EMPTY).company()).isNull();
    }
}
