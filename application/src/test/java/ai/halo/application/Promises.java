package ai.halo.application;

import ai.halo.domain.Json;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds a server's answers against the OpenAPI document it serves. Objects are closed here, so that
 * an answer may say nothing the document does not.
 */
public final class Promises {

    /** What any operation may answer beyond what it says. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 406, 413, 429, 500, 503);

    private static final String COMPONENTS = "#/components/schemas/";

    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final Json components;
    private final List<Promise> promises = new ArrayList<>();

    public Promises(Json.Obj document) {
        components = closed(object(document.at("components")).at("schemas"));
        Json shared = object(object(document.at("components")).at("responses")).at("Problem");
        object(document.at("paths"))
                .members()
                .forEach((path, methods) ->
                        object(methods)
                                .members()
                                .forEach((method, operation) ->
                                        promises.add(
                                                promise(method, path, operation, object(shared)))));
    }

    /** One operation, by its method and the pattern of its addresses. */
    private record Promise(
            String method, String path, Pattern pattern, Json.Obj responses, Json.Obj otherwise) {

        boolean isAbout(String asked, String address) {
            return method.equalsIgnoreCase(asked) && pattern.matcher(address).matches();
        }
    }

    private static Promise promise(String method, String path, Json operation, Json.Obj otherwise) {
        String pattern = path.replaceAll("[.]", "\\\\.").replaceAll("\\{[^}]*}", "[^/]+");
        Json.Obj responses = object(object(operation).at("responses"));
        return new Promise(method, path, Pattern.compile(pattern), responses, otherwise);
    }

    /** Fails where the answer is not one that was promised; of unknown addresses nothing is. */
    public void kept(String method, String address, int status, String mediaType, String body) {
        String path = address.replaceFirst("\\?.*", "");
        promises.stream()
                .filter(promise -> promise.isAbout(method, path))
                .min((a, b) -> Integer.compare(braces(a), braces(b)))
                .ifPresent(promise -> kept(promise, status, mediaType, body));
    }

    private void kept(Promise promise, int status, String mediaType, String body) {
        String name = promise.method() + " " + promise.path() + " " + status;
        Json response = promise.responses().get("" + status);
        if (response == null && !ANYWHERE.contains(status)) {
            throw new AssertionError(name + " was never promised: " + body);
        }
        Json.Obj content =
                object(object(response == null ? promise.otherwise() : response).at("content"));
        if (content.isEmpty() && body.isEmpty()) {
            return;
        }
        String type = mediaType.replaceFirst(";.*", "");
        if (content.get(type) == null && content.get("*/*") == null) {
            throw new AssertionError(name + " came as " + type + ": " + body);
        }
        if (type.equals("application/json")) {
            Json schema = object(content.at(type)).at("schema");
            var errors =
                    compiled.computeIfAbsent(name, _ -> compiled(schema))
                            .validate(body, InputFormat.JSON);
            if (!errors.isEmpty()) {
                throw new AssertionError(name + " breaks its promise: " + errors + "\n" + body);
            }
        }
    }

    private JsonSchema compiled(Json schema) {
        Json.Obj whole = object(closed(schema)).with("$defs", components);
        return schemas.getSchema(whole.compact().replace(COMPONENTS, "#/$defs/"));
    }

    /** Objects with fields take no others; refusals say more than they promise. */
    private static Json closed(Json schema) {
        return switch (schema) {
            case Json.Obj object -> {
                var members = new LinkedHashMap<String, Json>();
                object.members().forEach((name, member) -> members.put(name, closed(member)));
                boolean open = members.containsKey("additionalProperties") || isProblem(object);
                if (members.get("properties") instanceof Json.Obj && !open) {
                    members.put("additionalProperties", Json.bool(false));
                }
                yield new Json.Obj(members);
            }
            case Json.Arr(var items) -> new Json.Arr(items.stream().map(Promises::closed).toList());
            case Json.Null _, Json.Bool _, Json.Num _, Json.Text _ -> schema;
        };
    }

    private static boolean isProblem(Json.Obj schema) {
        return object(schema.at("properties")).get("code") != null;
    }

    private static int braces(Promise promise) {
        return promise.path().length() - promise.path().replace("{", "").length();
    }

    private static Json.Obj object(Json json) {
        return json instanceof Json.Obj object ? object : Json.Obj.EMPTY;
    }
}
