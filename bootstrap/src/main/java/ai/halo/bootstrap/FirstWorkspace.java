package ai.halo.bootstrap;

import ai.halo.application.agent.FoundWorkspace;
import ai.halo.application.agent.FoundWorkspace.Founded;
import ai.halo.domain.Json;
import java.util.Optional;

/** Makes sure that a database has a workspace, and writes down in the home what opens it. */
record FirstWorkspace(Home home) {

    /** Empty if the database has a workspace already. */
    static Optional<FirstWorkspace> of(Storage storage, Home home) {
        return storage.hasWorkspaces() ? Optional.empty() : Optional.of(new FirstWorkspace(home));
    }

    Founded found(FoundWorkspace foundWorkspace, String name, String baseUrl) {
        Founded founded = foundWorkspace.found(name, "Admin", "admin@localhost");
        home.write(Home.WORKSPACE, credentials(founded, baseUrl).compact());
        return founded;
    }

    private static Json.Obj credentials(Founded founded, String baseUrl) {
        return Json.object()
                .with("base_url", baseUrl)
                .with("org_id", founded.workspace().id().value().toString())
                .with("widget_key", founded.credentials().widgetKey().value())
                .with("identity_secret", founded.credentials().identitySecret().value())
                .with("api_key", founded.credentials().apiKey().value())
                .with(
                        "admin",
                        Json.object()
                                .with("email", founded.admin().email())
                                .with("password", founded.credentials().password().value()));
    }
}
