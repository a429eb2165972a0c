package ai.halo.application.workspace;

import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Scopes;

/** Who holds a valid key: a page, which shows it to everybody, or a server, which keeps it. */
public sealed interface Bearer {

    /** Whoever loaded a page with the widget on it. */
    record Page() implements Bearer {}

    /** A server, and how far its key goes. */
    record Server(ApiKeyId key, Scopes scopes) implements Bearer {}

    default Key.Kind kind() {
        return switch (this) {
            case Page _ -> Key.Kind.WIDGET;
            case Server _ -> Key.Kind.API;
        };
    }
}
