package ai.halo.rest.web;

import ai.halo.rest.contract.Contracts;
import ai.halo.rest.contract.Declared;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Shape;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Map;

/**
 * Opens a query to be read as its operation's contract declares it, and lets none pass that no
 * database could be asked for; bodies are read with the same care.
 */
@ServerFilter("/api/**")
final class QueryGate {

    private final Contracts contracts;

    QueryGate(Contracts contracts) {
        this.contracts = contracts;
    }

    @RequestFilter
    void read(HttpRequest<?> request) {
        for (Map.Entry<String, List<String>> parameter : request.getParameters()) {
            parameter.getValue().forEach(value -> Incoming.storable(parameter.getKey(), value));
        }
        new Query(request.getParameters(), declared(request)).keepIn(request);
    }

    /** What the operation promises to look at. */
    private Declared declared(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request)
                .flatMap(template -> contracts.find(request.getMethod(), template))
                .map(operation -> Shape.object(operation.queries().toArray(Field[]::new)))
                .map(Declared::new)
                .orElse(Declared.ANYTHING);
    }
}
