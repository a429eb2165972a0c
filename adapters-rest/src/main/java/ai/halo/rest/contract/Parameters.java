package ai.halo.rest.contract;

import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.List;

/** Writes what an operation reads beside its body: parts of the address, queries, headers. */
final class Parameters {

    private final Schemas schemas;

    Parameters(Schemas schemas) {
        this.schemas = schemas;
    }

    List<Json> of(Operation operation) {
        var all = new ArrayList<Json>();
        operation.parameters().forEach(field -> all.add(parameter("path", field)));
        operation.queries().forEach(field -> all.add(parameter("query", field)));
        operation.headers().forEach(field -> all.add(parameter("header", field)));
        return List.copyOf(all);
    }

    private Json parameter(String place, Field field) {
        Json.Obj parameter =
                Json.object()
                        .with("name", field.name())
                        .with("in", place)
                        .with("required", Json.bool(field.required()))
                        .with("schema", schemas.of(field.shape()));
        return field.about().isEmpty() ? parameter : parameter.with("description", field.about());
    }
}
