package ai.halo.rest.contact;

import ai.halo.domain.Json;
import ai.halo.domain.contact.Visitor;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Says whom it takes the visitor for. */
@Controller("/api/sdk/who")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WhoController {

    private final Visitors visitors;

    WhoController(Visitors visitors) {
        this.visitors = visitors;
    }

    @Post
    Json who(Caller caller, Fields body) {
        String who =
                switch (visitors.of(caller, body)) {
                    case Visitor.Anonymous _ -> "anonymous";
                    case Visitor.Claimed(var user) -> "claimed " + user.value();
                    case Visitor.Verified(var user, _) -> "verified " + user.value();
                };
        return Json.object().with("who", who);
    }
}
