package ai.halo.rest.contract;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** {@code GET /docs/api}: the contract for people. */
@Controller("/docs/api")
final class DocsController {

    private final Reference reference;
    private final PublicUrl server;

    DocsController(Reference reference, PublicUrl server) {
        this.reference = reference;
        this.server = server;
    }

    @Get
    @Produces("text/html")
    HttpResponse<String> page() {
        return Pages.page("Halo's API", reference.page(server.address().get()));
    }
}
