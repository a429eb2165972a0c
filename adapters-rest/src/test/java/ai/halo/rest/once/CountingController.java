package ai.halo.rest.once;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.rest.web.Fields;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates one more thing at each call. */
@Controller("/api/sdk/things")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CountingController {

    private final AtomicInteger things = new AtomicInteger();

    @Post
    HttpResponse<Json> create(Fields body, Once once) {
        return once.answer(body, () -> created(body));
    }

    private HttpResponse<Json> created(Fields body) {
        if (body.bool("broken", false)) {
            throw new InvalidValue("broken", "must be false");
        }
        int number = things.incrementAndGet();
        return HttpResponse.created(Json.object().with("number", Json.number(number)));
    }
}
