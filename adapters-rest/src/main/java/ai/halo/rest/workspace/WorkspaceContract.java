package ai.halo.rest.workspace;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.patch;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.Doubt;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Workspace;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class WorkspaceContract implements Contract {

    private static final Shape.Obj DOMAINS =
            object(
                    may("enabled", FLAG),
                    may(
                            "domains",
                            items(TEXT, AllowedDomains.MAX_DOMAINS),
                            "Hosts such as example.com or *.example.com."));

    private static final Shape.Obj DOUBT =
            named(
                    "Doubt",
                    must("at", TIME),
                    must("reason", oneOf(Doubt.Reason.values())),
                    orNull("user_id", TEXT, "As claimed."));

    private static final Shape.Obj WORKSPACE =
            named(
                    "Workspace",
                    must("org_id", ID),
                    must("name", TEXT),
                    must("identity_verification", oneOf(IdentityVerification.values())),
                    must(
                            "allowed_domains",
                            object(must("enabled", FLAG), must("domains", items(TEXT)))),
                    orNull("widget_key", TEXT),
                    may("widget_key_displayable", FLAG),
                    must(
                            "identity_report",
                            object(
                                    must(
                                            "would_be_refused",
                                            object(
                                                    must("total", COUNT),
                                                    must("last_7_days", COUNT),
                                                    must("last", items(DOUBT))),
                                            "Whom `enforce` would refuse, seen while `monitor`"
                                                    + " watches."))));

    @Override
    public String subject() {
        return "The workspace";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get("/api/v1/workspace", "Show the workspace", gives(200, WORKSPACE)),
                patch(
                        "/api/v1/workspace",
                        "Change the workspace",
                        takes(
                                object(
                                        may("name", words(Workspace.MAX_NAME)),
                                        may(
                                                "identity_verification",
                                                oneOf(IdentityVerification.values())),
                                        may("allowed_domains", DOMAINS))),
                        gives(200, WORKSPACE)));
    }
}
