package ai.halo.rest.metrics;

import static ai.halo.rest.contract.Clause.givesText;
import static ai.halo.rest.contract.Clause.open;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Operation.get;

import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;

/** {@code GET /prometheus}: every meter, in the text format of Prometheus. */
@Controller("/prometheus")
final class MetricsController implements Contract {

    private static final String FORMAT = "text/plain";

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Get(produces = FORMAT)
    HttpResponse<String> scrape() {
        return HttpResponse.ok(registry.scrape());
    }

    @Override
    public String subject() {
        return "Operating";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/prometheus",
                        "Read the metrics",
                        says("Routes, statuses and times; nothing that names a person or a key."),
                        open(),
                        givesText(200, FORMAT)));
    }
}
