package ai.halo.rest.web;

import ai.halo.application.StorageUnavailable;
import ai.halo.domain.Json;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Says what it heard. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EchoController {

    @Post("/sdk/echo")
    Json echo(Caller caller, Fields body) {
        return body.json().with("server", Json.bool(caller.isServer()));
    }

    @Post("/sdk/large-echo")
    Json large(@UpTo(12 * 1024 * 1024) Fields body) {
        return Json.object().with("bytes", Json.number(body.json().bytes()));
    }

    @Get("/sdk/breaks")
    Json breaks(Caller caller) {
        if (caller.isServer()) {
            return Json.object();
        }
        throw new IllegalStateException("the secret of the house");
    }

    @Get("/sdk/outage")
    Json outage(Caller caller) {
        if (caller.isServer()) {
            return Json.object();
        }
        throw new StorageUnavailable(new IllegalStateException("the secret of the house"));
    }

    @Get("/v1/echo")
    Json manage(Caller caller) {
        return Json.object().with("server", Json.bool(caller.isServer()));
    }

    @Get("/unguarded")
    Json unguarded(Caller caller) {
        return Json.object().with("server", Json.bool(caller.isServer()));
    }
}
