package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The entries that the guide shows, and how it says they read. */
class GuideContextTest {

    private final List<Snippet> entries = Guides.marked("entry");
    private final List<Snippet> readings = Guides.marked("reads");

    @TestFactory
    Stream<DynamicTest> readsAsTheGuideSays() {
        assertThat(readings).hasSameSizeAs(entries);
        return IntStream.range(0, entries.size())
                .mapToObj(at ->
                        entries.get(at)
                                .test(entry ->
                                        assertThat(read(entry).rendered() + "\n")
                                                .isEqualTo(readings.get(at).text())));
    }

    @TestFactory
    Stream<DynamicTest> isTakenByTheServer() {
        var company = Company.movesIn();
        return Snippet.tests(
                "entry",
                entry ->
                        assertThat(
                                        company.sdk(
                                                        "/users/identify",
                                                        Json.object()
                                                                .with("user_id", "maria")
                                                                .with(
                                                                        "context",
                                                                        Json.object()
                                                                                .with(
                                                                                        "it",
                                                                                        json(
                                                                                                entry))))
                                                .status())
                                .isEqualTo(200));
    }

    @Test
    void knowsEveryType() {
        assertThat(entries)
                .extracting(entry -> read(entry).type())
                .containsExactlyInAnyOrder(ContextType.values());
        assertThat(Arrays.stream(ContextType.values()).count()).isEqualTo(9);
    }

    private static ContextEntry read(Snippet snippet) {
        Json.Obj entry = json(snippet);
        Json type = entry.at("type");
        return new ContextEntry(
                "it",
                entry.at("label").plain(),
                type == Json.Null.NULL
                        ? ContextType.CUSTOM
                        : ContextType.of("context.it.type", type.plain()),
                entry.at("value"),
                Provenance.SERVER);
    }

    private static Json.Obj json(Snippet snippet) {
        return (Json.Obj) Json.parse(snippet.text());
    }
}
