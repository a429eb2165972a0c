package ai.halo.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.rest.RunningServer;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final Pattern REFERENCE = Pattern.compile("\"#/components/([^\"]+)\"");

    private final RunningServer server = RunningServer.with();
    private final String document = server.get("/openapi.json").response().body();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isOpenApi31WithSchemasOfJsonSchema202012() {
        var schema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(getClass().getResourceAsStream("/contract/openapi-3.1.json"));
        assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
    }

    @Test
    void refersToNothingThatIsNotThere() {
        var components = (Json.Obj) ((Json.Obj) Json.parse(document)).at("components");
        assertThat(REFERENCE.matcher(document).results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(name -> {
                    String[] steps = name.split("/", 2);
                    assertThat(((Json.Obj) components.at(steps[0])).members())
                            .containsKey(steps[1]);
                });
    }

    @Test
    void saysTheSameAsYaml() {
        var answer = server.get("/openapi.yaml");
        assertThat(answer.header("Content-Type"))
                .containsExactly("application/yaml; charset=utf-8");
        Object read = yaml(answer.response().body());
        assertThat(read).isInstanceOf(Map.class).isEqualTo(yaml(document));
    }

    private static Object yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
