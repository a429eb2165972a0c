package ai.halo.bootstrap;

import ai.halo.domain.Json;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** {@code /demo}: a page of the fictitious company with the widget on it; there only in a demo. */
@Controller("/demo")
@Requires(beans = DemoShop.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DemoController {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final DemoShop shop;

    DemoController(DemoShop shop) {
        this.shop = shop;
    }

    @Get
    HttpResponse<String> page() {
        return file("index.html", "text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY);
    }

    @Get("/shop.js")
    HttpResponse<String> script() {
        return file("shop.js", "text/javascript; charset=utf-8");
    }

    @Get("/shop.css")
    HttpResponse<String> style() {
        return file("shop.css", "text/css; charset=utf-8");
    }

    @Get("/workspace")
    Json workspace() {
        return shop.page();
    }

    @Get("/token/{user}")
    Json token(String user) {
        return Json.object().with("token", shop.token(user));
    }

    private static MutableHttpResponse<String> file(String name, String type) {
        return HttpResponse.ok(Sample.resource("demo/" + name))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
