package ai.halo.rest.agent;

import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.agent.InMemoryDirectives;
import ai.halo.application.agent.KeepDirectives;
import ai.halo.domain.Json;
import ai.halo.rest.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectivesTest {

    private static final String GUIDANCE = "/api/v1/knowledge/guidance";
    private static final String INSTRUCTIONS = "/api/v1/knowledge/instructions";
    private static final String NOTHING = "/00000000-0000-0000-0000-000000000009";

    private final OneAtATime transactions = new OneAtATime();
    private final Office office =
            Office.with(
                    bean(
                            KeepDirectives.class,
                            new KeepDirectives(
                                    new InMemoryDirectives(transactions), transactions)));

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void keepsTheTwoLayersApart() {
        String id = office.add(GUIDANCE, "{\"text\": \"Be short.\"}");

        assertThat(office.get(GUIDANCE).json().at("items").compact())
                .contains("{\"id\":\"%s\",\"text\":\"Be short.\",\"enabled\":true}".formatted(id));
        assertThat(office.get(INSTRUCTIONS).json().at("items").compact()).doesNotContain(id);
    }

    @Test
    void changesOnlyWhatIsSent() {
        String directive = GUIDANCE + "/" + office.add(GUIDANCE, "{\"text\": \"Be polite.\"}");

        Json.Obj off = office.patch(directive, "{\"enabled\": false}").json();
        Json.Obj shorter = office.patch(directive, "{\"text\": \"Be kind.\"}").json();

        assertThat(off.at("text").plain()).isEqualTo("Be polite.");
        assertThat(off.at("enabled")).isEqualTo(Json.bool(false));
        assertThat(shorter).isEqualTo(off.with("text", "Be kind."));
    }

    @Test
    void takesTenThousandCharacters() {
        var _ = office.add(GUIDANCE, "{\"text\": \"%s\"}".formatted("x".repeat(10_000)));
        office.refuses(
                office.post(GUIDANCE, "{\"text\": \"%s\"}".formatted("x".repeat(10_001))), "text");
        office.refuses(office.post(GUIDANCE, "{\"text\": \" \"}"), "text");
        office.refuses(office.post(GUIDANCE, "{}"), "text");
        office.refuses(office.post(GUIDANCE, "{\"text\": \"x\", \"enabled\": 1}"), "enabled");
    }

    @Test
    void removesADirectiveOnce() {
        String directive = GUIDANCE + "/" + office.add(GUIDANCE, "{\"text\": \"Be brief.\"}");

        assertThat(office.delete(directive).status()).isEqualTo(204);

        office.doesNotKnow(office.delete(directive));
        office.doesNotKnow(office.patch(directive, "{\"enabled\": true}"));
        office.doesNotKnow(office.patch(GUIDANCE + NOTHING, "{}"));
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(GUIDANCE);
        office.isClosedToBrowsers(INSTRUCTIONS);
    }
}
