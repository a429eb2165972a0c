package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.company.Column;
import ai.halo.domain.company.TraitSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guides' tables, held against what there is. */
class GuideReferenceTest {

    private static final Pattern MEMBER = Pattern.compile("(?m)^  (\\w+)\\??[:(]");

    private final String widget = Guides.text("widget-reference");
    private final String traits = Guides.text("context-and-traits");

    @Test
    void namesEveryOptionAndMethodOfTheWidget() throws IOException {
        String types = Files.readString(TypeScript.WIDGET);
        for (String type : List.of("HaloConfig", "UiOptions", "HaloInstance")) {
            assertThat(members(types, type))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(widget).containsPattern("`" + name + "[`(]"));
        }
    }

    @Test
    void namesEveryTraitThatHasAColumnOrIsReserved() {
        for (TraitSchema schema : List.of(TraitSchema.USER, TraitSchema.COMPANY)) {
            assertThat(schema.columns())
                    .extracting(Column::name)
                    .allSatisfy(name -> assertThat(traits).contains("`" + name + "`"));
            assertThat(schema.reserved())
                    .allSatisfy(name -> assertThat(traits).containsPattern("[` ]" + name + "[` ]"));
        }
    }

    private static List<String> members(String types, String type) {
        String body = types.split("export type " + type + " = \\{", 2)[1].split("\n};", 2)[0];
        return MEMBER.matcher(body).results().map(member -> member.group(1)).toList();
    }
}
