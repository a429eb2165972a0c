package ai.halo.application;

import ai.halo.domain.Json;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds a server's answers against the OpenAPI document it serves. Objects are closed here, so that
 * an answer may say nothing the document does not.
 */
public final class Promises {

    /** What any operation may answer beyond what it says. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 406, 413, 429, 500, 503);

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String HEADERS = "#/components/headers/";
    private static final String EVENTS = "text/event-stream";

    /** What is sent under these names is ours, and so has to be promised. */
    private static final Pattern OURS =
            Pattern.compile("(?i)RateLimit-.+|Retry-After|X-(Request|Session|Agent|Message)-Id");

    private static final Pattern EVENT = Pattern.compile("(?:id: .+\n)?event: (.+)\ndata: (.+)\n*");

    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final Json components;
    private final Json.Obj headers;
    private final List<Promise> promises = new ArrayList<>();

    public Promises(Json.Obj document) {
        components = closed(object(document.at("components")).at("schemas"));
        headers = object(object(document.at("components")).at("headers"));
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

        String name() {
            return method + " " + path;
        }

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
    public void kept(String method, String address, HttpResponse<String> answer) {
        String body = answer.body();
        about(method, address)
                .ifPresent(promise -> {
                    String name = promise.name() + " " + answer.statusCode();
                    Json.Obj content = begun(name, promise, answer, body);
                    String type = type(answer);
                    if (type.equals("application/json")) {
                        valid(name, object(content.at(type)).at("schema"), body);
                    }
                    if (type.equals(EVENTS)) {
                        Stream.of(body.split("\n\n")).forEach(event -> event(name, promise, event));
                    }
                });
    }

    /** The same of an answer that goes on, as far as it can be told at its beginning. */
    public void begun(String method, String address, HttpResponse<?> answer) {
        about(method, address)
                .ifPresent(promise -> {
                    String name = promise.name() + " " + answer.statusCode();
                    var _ = begun(name, promise, answer, "(goes on)");
                });
    }

    /** And of each of its events, as it came. */
    public void told(String method, String address, String event) {
        about(method, address).ifPresent(promise -> event(promise.name() + " 200", promise, event));
    }

    private Optional<Promise> about(String method, String address) {
        String path = address.replaceFirst("\\?.*", "");
        return promises.stream()
                .filter(promise -> promise.isAbout(method, path))
                .min((a, b) -> Integer.compare(braces(a), braces(b)));
    }

    /** What the body may be. */
    private Json.Obj begun(String name, Promise promise, HttpResponse<?> answer, String body) {
        Json response = promise.responses().get("" + answer.statusCode());
        if (response == null && !ANYWHERE.contains(answer.statusCode())) {
            throw new AssertionError(name + " was never promised: " + body);
        }
        Json.Obj promised = object(response == null ? promise.otherwise() : response);
        carried(name, object(promised.at("headers")), answer.headers());
        Json.Obj content = object(promised.at("content"));
        String type = type(answer);
        boolean nothing = content.isEmpty() && body.isEmpty();
        if (!nothing && content.get(type) == null && content.get("*/*") == null) {
            throw new AssertionError(name + " came as " + type + ": " + body);
        }
        return content;
    }

    private void carried(String name, Json.Obj promised, HttpHeaders sent) {
        promised.members()
                .forEach((header, about) -> {
                    String home = object(about).at("$ref").plain().replace(HEADERS, "");
                    Json.Obj described =
                            object(headers.get(home) == null ? about : headers.at(home));
                    List<String> values = sent.allValues(header);
                    if (values.isEmpty() && described.at("required").equals(Json.bool(true))) {
                        throw new AssertionError(name + " came without the header " + header);
                    }
                    boolean number =
                            object(described.at("schema")).at("type").plain().equals("integer");
                    for (String value : values) {
                        Json read = number ? Json.parse(value) : Json.text(value);
                        valid(name + " " + header, described.at("schema"), read.compact());
                    }
                });
        for (String header : sent.map().keySet()) {
            if (OURS.matcher(header).matches()
                    && promised.members().keySet().stream().noneMatch(header::equalsIgnoreCase)) {
                throw new AssertionError(name + " came with the header " + header);
            }
        }
    }

    /** A comment says nothing. */
    private void event(String name, Promise promise, String event) {
        Matcher read = EVENT.matcher(event);
        if (!read.matches()) {
            if (!event.isBlank() && !event.startsWith(":")) {
                throw new AssertionError(name + " went on with " + event);
            }
            return;
        }
        Json stream = object(object(promise.responses().at("200")).at("content")).at(EVENTS);
        Json.Obj events = object(object(stream).at("x-events"));
        if (events.get(read.group(1)) == null) {
            throw new AssertionError(name + " never promised the event " + event);
        }
        valid(name + " " + read.group(1), events.at(read.group(1)), read.group(2));
    }

    private void valid(String name, Json schema, String body) {
        var errors =
                compiled.computeIfAbsent(name, _ -> compiled(schema))
                        .validate(body, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(name + " breaks its promise: " + errors + "\n" + body);
        }
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
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
