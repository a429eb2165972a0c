package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Calls of the widget as the guides write them, held against its published types. */
class GuideTypesTest {

    @BeforeEach
    void needTheCompiler() {
        assumeTrue(System.getProperty("halo.web.skip") == null, "the widget is left out");
    }

    @TestFactory
    Stream<DynamicTest> areWhatTheWidgetTakes() {
        return Snippet.tests("types", snippet -> check(snippet.text()));
    }

    @Test
    void wouldTellWhatItDoesNotTake() {
        assertThatThrownBy(() -> check("halo.identify('maria', { created_at: '2024-03-01' });"))
                .hasMessageContaining("not assignable to type 'undefined'");
    }

    private static void check(String text) {
        var bench = new Workbench();
        var snippet = bench.holds("snippet.js", text.replace("const halo = ", ""));
        bench.says(
                "node",
                bench.borrows("types.mjs"),
                TypeScript.COMPILER,
                TypeScript.WIDGET,
                snippet);
    }
}
