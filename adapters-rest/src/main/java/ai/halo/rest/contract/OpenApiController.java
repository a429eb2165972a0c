package ai.halo.rest.contract;

import ai.halo.domain.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** The contract for programs: {@code GET /openapi.yaml}, and the same as JSON. */
@Controller
final class OpenApiController {

    private static final String YAML = "application/yaml; charset=utf-8";

    private final OpenApi openApi;
    private final String yaml;

    OpenApiController(OpenApi openApi) {
        this.openApi = openApi;
        this.yaml = Yaml.of(openApi.document());
    }

    @Get("/openapi.yaml")
    HttpResponse<String> yaml() {
        return HttpResponse.ok(yaml).header("Content-Type", YAML);
    }

    @Get("/openapi.json")
    Json json() {
        return openApi.document();
    }
}
