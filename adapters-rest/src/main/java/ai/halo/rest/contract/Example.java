package ai.halo.rest.contract;

import ai.halo.domain.Json;
import java.util.List;

/** A call of an operation as people paste it into a terminal. */
final class Example {

    private static final String SOME_ID = "01a1fa0d-b8c4-7edd-89db-4c8a44a462ac";

    private Example() {}

    static String curl(String server, Operation operation) {
        var curl = new StringBuilder("curl -s");
        if (!operation.method().name().equals("GET")) {
            curl.append(" -X ").append(operation.method());
        }
        curl.append(" '").append(server).append(address(operation)).append('\'');
        key(operation, curl);
        operation
                .body()
                .ifPresent(body ->
                        curl.append(" \\\n  -H 'Content-Type: application/json'")
                                .append(" \\\n  -d '")
                                .append(of(body).compact().replace("'", "'\\''"))
                                .append('\''));
        return curl.toString();
    }

    private static void key(Operation operation, StringBuilder curl) {
        String key =
                switch (operation.door()) {
                    case NOBODYS, WIDGET_OR_NOBODYS -> "";
                    case WIDGET -> "$WIDGET_KEY";
                    case SERVER -> "$API_KEY";
                    case OPERATOR -> "$(cat .halo/operator.token)";
                };
        if (!key.isEmpty()) {
            curl.append(" \\\n  -H \"Authorization: Bearer ").append(key).append('"');
        }
    }

    private static String address(Operation operation) {
        String address = operation.path();
        for (Field part : operation.parameters()) {
            address = address.replace("{" + part.name() + "}", of(part.shape()).plain());
        }
        for (Field query : operation.queries()) {
            if (query.required()) {
                address += "?" + query.name() + "=" + of(query.shape()).plain();
            }
        }
        return address;
    }

    /** The least that is taken, and what is merely possible where nothing must be said. */
    private static Json of(Shape shape) {
        return switch (shape) {
            case Shape.Text(_, _, var form) -> text(form);
            case Shape.Word(var words) -> Json.text(words.getFirst());
            case Shape.Whole(var min, _) -> Json.number(Math.max(1, min));
            case Shape.Decimal _ -> Json.number(1);
            case Shape.Flag() -> Json.bool(true);
            case Shape.Items(var item, _) -> new Json.Arr(List.of(of(item)));
            case Shape.Names(var value, _) -> Json.object().with("key", of(value));
            case Shape.Either(var shapes) -> of(shapes.getFirst());
            case Shape.Anything() -> Json.text("…");
            case Shape.Open(var known) -> object(known);
            case Shape.Obj object -> object(object);
        };
    }

    private static Json object(Shape.Obj object) {
        List<Field> required = object.fields().stream().filter(Field::required).toList();
        Json.Obj example = Json.object();
        for (Field field :
                required.isEmpty() ? object.fields().stream().limit(1).toList() : required) {
            example = example.with(field.name(), of(field.shape()));
        }
        return example;
    }

    private static Json text(Shape.Form form) {
        return Json.text(
                switch (form) {
                    case ANY -> "…";
                    case UUID -> SOME_ID;
                    case TIME -> "2026-12-01T09:00:00Z";
                    case ADDRESS -> "https://example.com/";
                    case REFERENCE -> "/billing";
                    case MAIL -> "ada@example.com";
                    case VISIBLE_ASCII -> "sess_84XvdEQD4RD62wd1sYjO2MwmyMYDi2ID";
                });
    }
}
