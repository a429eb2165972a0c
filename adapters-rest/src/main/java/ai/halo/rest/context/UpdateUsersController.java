package ai.halo.rest.context;

import static java.util.Comparator.comparingInt;

import ai.halo.application.context.UpdateUsers;
import ai.halo.application.context.UpdateUsers.Refusal;
import ai.halo.application.context.UpdateUsers.Tally;
import ai.halo.application.context.UpdateUsers.Update;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.Visitor;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code POST /users/update}: a backend refreshes one user or up to 1,000. */
@Controller("/api/sdk/users/update")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UpdateUsersController {

    private static final String SCOPE = "users.update";

    private final UpdateUsers updateUsers;
    private final Visitors visitors;

    UpdateUsersController(UpdateUsers updateUsers, Visitors visitors) {
        this.updateUsers = updateUsers;
        this.visitors = visitors;
    }

    @Post
    HttpResponse<Json> update(Caller caller, Fields body, Once once) {
        visitors.mustHold(SCOPE, caller, body);
        return once.answer(body, () -> updated(caller, body));
    }

    private HttpResponse<Json> updated(Caller caller, Fields body) {
        boolean updateOnly = body.bool("update_only", false);
        return body.has("user_id")
                ? one(caller, body, updateOnly)
                : many(caller, sent(body), updateOnly);
    }

    /** A single user is refused like one who is identified. */
    private HttpResponse<Json> one(Caller caller, Fields body, boolean updateOnly) {
        if (body.has("users")) {
            throw new InvalidValue("users", "must not be sent beside user_id");
        }
        Tally tally = updateUsers.update(caller.workspaceId(), List.of(read(0, body)), updateOnly);
        for (Refusal refusal : tally.refusals()) {
            switch (refusal) {
                case Refusal.ReservedKeys(_, var keys) -> {
                    return Told.reserved(keys).response();
                }
                case Refusal.NotUnderstood(_, var why) -> throw why;
            }
        }
        return HttpResponse.ok(json(tally, List.of(), List.of(body.json())));
    }

    private HttpResponse<Json> many(Caller caller, List<Json> users, boolean updateOnly) {
        var understood = new ArrayList<Update>();
        var refused = new ArrayList<Refusal>();
        for (int i = 0; i < users.size(); i++) {
            try {
                understood.add(read(i, item(users.get(i))));
            } catch (InvalidValue why) {
                refused.add(new Refusal.NotUnderstood(i, why));
            }
        }
        Tally tally = updateUsers.update(caller.workspaceId(), understood, updateOnly);
        return HttpResponse.ok(json(tally, refused, users));
    }

    private static List<Json> sent(Fields body) {
        if (!body.has("users")) {
            throw new InvalidValue("users", "is required: send an array, or one user_id");
        }
        List<Json> users = body.array("users");
        if (users.size() > UpdateUsers.MAX_USERS) {
            throw new InvalidValue(
                    "users", "must have at most %,d entries".formatted(UpdateUsers.MAX_USERS));
        }
        return users;
    }

    private static Fields item(Json sent) {
        if (sent instanceof Json.Obj user) {
            return new Fields("", user);
        }
        throw new InvalidValue("users", "must hold objects {user_id, traits?, context?}");
    }

    private static Update read(int index, Fields user) {
        String id = user.text("user_id");
        if (id.equals(Visitor.ANONYMOUS)) {
            throw new InvalidValue("user_id", "must name a user");
        }
        return new Update(
                index,
                ExternalId.of("user_id", id),
                Told.traits(user, Contact.MAX_TOLD_BYTES),
                ContextFields.read(user, Provenance.SERVER));
    }

    private static Json json(Tally tally, List<Refusal> refused, List<Json> users) {
        List<Json> errors =
                Stream.concat(refused.stream(), tally.refusals().stream())
                        .sorted(comparingInt(Refusal::index))
                        .map(refusal -> error(refusal, users.get(refusal.index())))
                        .toList();
        return Json.object()
                .with("success", Json.bool(true))
                .with("created", Json.number(tally.created()))
                .with("updated", Json.number(tally.updated()))
                .with("skipped", Json.number(tally.skipped()))
                .with("errors", new Json.Arr(errors));
    }

    private static Json error(Refusal refusal, Json sent) {
        Json user =
                sent instanceof Json.Obj fields && fields.at("user_id") instanceof Json.Text id
                        ? id
                        : Json.Null.NULL;
        Json.Obj error =
                Json.object().with("index", Json.number(refusal.index())).with("user_id", user);
        return switch (refusal) {
            case Refusal.ReservedKeys(_, var keys) ->
                    error.with("error", Told.reserved(keys).error())
                            .with("reserved_keys", Json.texts(keys));
            case Refusal.NotUnderstood(_, var why) ->
                    error.with("error", why.field() + " " + why.problem())
                            .with("field", why.field());
        };
    }
}
