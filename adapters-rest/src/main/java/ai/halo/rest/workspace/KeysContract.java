package ai.halo.rest.workspace;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.delete;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.whole;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.application.workspace.RotateIdentitySecret;
import ai.halo.domain.workspace.ApiKey;
import ai.halo.domain.workspace.Scope;
import ai.halo.domain.workspace.Scopes;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

@Singleton
final class KeysContract implements Contract {

    private static final String KEYS = "/api/v1/api-keys";

    private static final Shape SCOPES =
            items(
                    new Shape.Word(
                            Stream.concat(
                                            Stream.of(Scopes.ALL),
                                            Stream.of(Scope.values()).map(Scope::wire))
                                    .toList()));

    private static final Shape.Obj API_KEY =
            named(
                    "ApiKey",
                    must("id", ID),
                    must("name", TEXT),
                    must("scopes", SCOPES),
                    must("created_at", TIME),
                    orNull("last_used_at", TIME, "To the minute or so."));

    @Override
    public String subject() {
        return "Keys and secrets";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(KEYS, "List secret keys", gives(200, Paging.page(API_KEY))),
                post(
                        KEYS,
                        "Issue a secret key",
                        says("It opens no more than the key that asks for it."),
                        Once.KEY,
                        takes(
                                object(
                                        must("name", words(ApiKey.MAX_NAME)),
                                        must("scopes", SCOPES, "Or [\"*\"] for everything."))),
                        gives(
                                201,
                                API_KEY.and(
                                        "NewApiKey",
                                        must("api_key", TEXT, "The key, shown this once.")))),
                delete(
                        KEYS + "/{id}",
                        "Revoke a secret key",
                        says("It opens nothing from then on."),
                        givesNothing(204),
                        refuses(ApiKeysController.IN_USE)),
                post(
                        "/api/v1/workspace/widget-key/regenerate",
                        "Replace the widget key",
                        says("The old key opens nothing from then on."),
                        Once.KEY,
                        gives(200, object(must("widget_key", TEXT)))),
                post(
                        "/api/v1/workspace/identity-secret/rotate",
                        "Replace the identity secret",
                        Once.KEY,
                        takes(object(may("overlap_hours", overlap(), "24 where nothing is said."))),
                        gives(
                                200,
                                object(
                                        must("identity_secret", TEXT, "Shown this once."),
                                        must("old_valid_until", TIME)))));
    }

    private static Shape overlap() {
        return whole(0, RotateIdentitySecret.MAX_OVERLAP.toHours());
    }
}
