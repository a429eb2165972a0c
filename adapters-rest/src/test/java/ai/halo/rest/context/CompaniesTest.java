package ai.halo.rest.context;

import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.context.EraseSubject;
import ai.halo.application.context.IdentifyCompany;
import ai.halo.application.context.IdentifyCompany.Identification;
import ai.halo.application.context.IdentifyCompany.Outcome;
import ai.halo.application.context.SubjectViews;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.rest.Office;
import ai.halo.rest.RunningServer.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompaniesTest {

    private static final String COMPANIES = "/api/v1/companies";

    private final Subjects subjects = new Subjects();
    private final IdentifyCompany identifyCompany = subjects.identifyCompany();
    private final Office office =
            Office.with(
                    bean(SubjectViews.class, subjects),
                    bean(IdentifyCompany.class, identifyCompany),
                    bean(EraseSubject.class, subjects.eraseSubject()));

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void showsWhereEachValueCameFrom() {
        String company = acme();

        Json.Obj shown = office.get(company).json();

        assertThat(shown.at("external_id").plain()).isNotBlank();
        assertThat(shown.at("traits").compact()).isEqualTo("{\"name\":\"Acme\",\"plan\":\"Free\"}");
        assertThat(shown.at("trait_provenance").compact())
                .isEqualTo("{\"name\":\"client\",\"plan\":\"client\"}");
        assertThat(shown.at("context").compact())
                .isEqualTo(
                        """
                        {"quota":{"label":"Quota","type":"metric","value":80,"provenance":"client",\
                        "updated_at":"2026-01-02T12:00:00.000000+00:00"}}\
                        """);
    }

    @Test
    void countsWhatTheTeamSetsAsToldByAServer() {
        String company = acme();

        Json.Obj changed = office.patch(company, "{\"traits\": {\"plan\": \"Team\"}}").json();

        assertThat(changed.at("traits").compact())
                .isEqualTo("{\"name\":\"Acme\",\"plan\":\"Team\"}");
        assertThat(((Json.Obj) changed.at("trait_provenance")).at("plan").plain())
                .isEqualTo("server");
        assertThat(office.get(company).json()).isEqualTo(changed);
    }

    @Test
    void refusesReservedAndMistypedTraits() {
        String company = acme();
        Json.Obj before = office.get(company).json();

        assertThat(office.patch(company, "{\"traits\": {\"id\": 1, \"health_score\": 2}}"))
                .returns(400, Answer::status)
                .returns("reserved_keys", Answer::code);
        assertThat(office.patch(company, "{\"traits\": {\"employee_count\": \"many\"}}").status())
                .isEqualTo(400);
        office.refuses(office.patch(company, "{\"traits\": []}"), "traits");
        assertThat(office.get(company).json()).isEqualTo(before);
    }

    @Test
    void erasesACompanyOnce() {
        String company = acme();

        assertThat(office.delete(company).status()).isEqualTo(204);

        office.doesNotKnow(office.delete(company));
        office.doesNotKnow(office.get(company));
        office.doesNotKnow(office.patch(company, "{\"traits\": {}}"));
        office.doesNotKnow(office.get(COMPANIES + "/acme"));
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(COMPANIES);
    }

    private String acme() {
        var told =
                new Identification(
                        new ExternalId(UUID.randomUUID().toString()),
                        null,
                        Json.object().with("name", "Acme").with("plan", "Free"),
                        List.of(
                                new ContextEntry(
                                        "quota",
                                        "Quota",
                                        ContextType.METRIC,
                                        Json.number(80),
                                        Provenance.CLIENT)),
                        Provenance.CLIENT);
        var outcome = identifyCompany.identify(office.server().keys().workspace(), told);
        return COMPANIES + "/" + ((Outcome.Identified) outcome).company().id().value();
    }
}
