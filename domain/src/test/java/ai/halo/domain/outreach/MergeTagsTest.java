package ai.halo.domain.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Acquaintance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTagsTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> [x](javascript:y) & \"q\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi {{first_name}}!| Hi Ada!",
                "Hi {{ first_name }}!| Hi Ada!",
                "{{company_name}} has {{company.seats}}| Acme has 12",
                "{{plan}}{{plan}}| TeamTeam",
                "{{nothing}}.| .",
                "{{{{| {{{{",
                "}} {{plan| }} {{plan",
                "no tags| no tags"
            })
    void fillsInWhatIsKnown(String written, String shown) {
        assertThat(text(fill("title", written, person("Ada Lovelace")), "title")).isEqualTo(shown);
    }

    @Test
    void letsNothingBecomeMarkup() {
        Acquaintance eve = person(HOSTILE);

        assertThat(text(fill("title", "{{name}}", eve), "title")).doesNotContain("<", ">");
        assertThat(text(fill("body", "{{name}}", eve), "body"))
                .doesNotContain("<", ">")
                .contains("\\[x\\]\\(javascript:y\\)");
        assertThat(text(fill("html", "<b title='{{name}}'>", eve), "html"))
                .startsWith("<b title='img src=x")
                .contains("&amp;", "&quot;q&quot;");
        assertThat(text(fill("cta_url", "https://x/?n={{name}}", eve), "cta_url"))
                .matches("https://x/\\?n=[A-Za-z0-9%._*-]+");
    }

    @Test
    void fillsTextsHoweverDeepTheyAre() {
        var content =
                (Json.Obj)
                        Json.parse("{\"a\": [{\"title\": \"{{plan}}\", \"n\": 1, \"z\": null}]}");

        assertThat(new MergeTags(person("Ada")).fill(content).compact())
                .isEqualTo("{\"a\":[{\"title\":\"Team\",\"n\":1,\"z\":null}]}");
    }

    @Test
    void takesNoTagFromWhatIsFilledIn() {
        assertThat(text(fill("title", "{{name}}", person("{{plan}}")), "title"))
                .isEqualTo("{{plan}}");
    }

    private static Json.Obj fill(String field, String written, Acquaintance person) {
        return new MergeTags(person).fill(Json.object().with(field, written));
    }

    private static String text(Json.Obj content, String field) {
        return content.at(field).plain();
    }

    private static Acquaintance person(String name) {
        return new Acquaintance(
                traits(Json.object().with("name", name).with("plan", "Team")),
                traits(Json.object().with("name", "Acme").with("seats", Json.number(12))));
    }

    private static Traits traits(Json.Obj values) {
        return Traits.of(values, Provenance.SERVER);
    }
}
