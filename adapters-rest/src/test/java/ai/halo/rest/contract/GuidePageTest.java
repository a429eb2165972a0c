package ai.halo.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuidePageTest {

    private static final List<String> GUIDES = List.of("first", "second", "third");

    @Test
    void leadsToGuidesWhereTheyAreServed() {
        assertThat(page("<a href=\"first.md\">a</a> <a href=\"third.md#why\">b</a>").main())
                .contains("<a href=\"/docs/first\">a</a> <a href=\"/docs/third#why\">b</a>");
    }

    @Test
    void leavesOtherLinksAlone() {
        assertThat(page("<a href=\"https://example.com/a.md\">a</a>").main())
                .contains("<a href=\"https://example.com/a.md\">a</a>");
    }

    @Test
    void letsSectionsBeLinkedTo() {
        var page = page("<h2 id=\"why\">Why</h2><h3 id=\"how\">How</h3>");
        assertThat(page.main())
                .contains("<h2 id=\"why\"><a href=\"#why\">Why</a></h2>")
                .contains("<h3 id=\"how\"><a href=\"#how\">How</a></h3>");
        assertThat(page.sections())
                .isEqualTo("<ul class=\"sections\"><li><a href=\"#why\">Why</a></li></ul>");
    }

    private static GuidePage page(String html) {
        return new GuidePage("second", html, GUIDES);
    }
}
