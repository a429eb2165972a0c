package ai.halo.rest.contract;

import ai.halo.domain.Json;
import ai.halo.rest.contract.Operation.Door;
import java.util.List;
import java.util.stream.Stream;

/** Writes which key opens what. */
final class Doors {

    private static final String WIDGET_KEY = "widgetKey";
    private static final String SECRET_KEY = "secretKey";
    private static final String OPERATOR_TOKEN = "operatorToken";

    private Doors() {}

    static Json schemes() {
        return Json.object()
                .with(
                        WIDGET_KEY,
                        bearer(
                                "The publishable key of a workspace: `ab_live_…`. It may be read"
                                        + " in a page's source."))
                .with(SECRET_KEY, bearer("A secret key of a workspace: `ha_key_…`. Servers only."))
                .with(
                        OPERATOR_TOKEN,
                        bearer("The token in the server's home, on the server's own machine."));
    }

    /** Any one of them opens; without one nobody is asked. */
    static Json opening(Door door) {
        return switch (door) {
            case NOBODYS -> anyOf();
            case WIDGET_OR_NOBODYS ->
                    new Json.Arr(
                            List.of(
                                    Json.object(),
                                    Json.object().with(WIDGET_KEY, new Json.Arr(List.of()))));
            case WIDGET -> anyOf(WIDGET_KEY, SECRET_KEY);
            case SERVER -> anyOf(SECRET_KEY);
            case OPERATOR -> anyOf(OPERATOR_TOKEN);
        };
    }

    /** The same for people. */
    static String told(Door door) {
        return switch (door) {
            case NOBODYS -> "No key.";
            case WIDGET_OR_NOBODYS -> "No key, or a widget key.";
            case WIDGET -> "Widget key, or a secret key.";
            case SERVER -> "Secret key.";
            case OPERATOR -> "Operator's token, from the server's own machine.";
        };
    }

    private static Json anyOf(String... schemes) {
        return new Json.Arr(
                Stream.of(schemes)
                        .<Json>map(name -> Json.object().with(name, new Json.Arr(List.of())))
                        .toList());
    }

    private static Json bearer(String about) {
        return Json.object()
                .with("type", "http")
                .with("scheme", "bearer")
                .with("description", about);
    }
}
