package ai.halo.rest.once;

import ai.halo.domain.Fingerprint;
import ai.halo.domain.Json;
import ai.halo.rest.web.Fields;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a body says, whatever the order of its members and the white space between them. */
public final class BodyFingerprint {

    private BodyFingerprint() {}

    public static String of(Fields body, Set<String> members) {
        return of(body.json(), members::contains);
    }

    public static String ofAllBut(Fields body, Set<String> members) {
        return ofAllBut(body.json(), members);
    }

    static String ofAllBut(Json.Obj body, Set<String> members) {
        return of(body, name -> !members.contains(name));
    }

    private static String of(Json.Obj body, Predicate<String> counts) {
        var counted = new TreeMap<String, Json>();
        body.members()
                .forEach((name, value) -> {
                    if (counts.test(name) && value != Json.Null.NULL) {
                        counted.put(name, sorted(value));
                    }
                });
        return Fingerprint.of(Json.object(counted).compact());
    }

    private static Json sorted(Json value) {
        return switch (value) {
            case Json.Obj(var members) -> {
                var byName = new TreeMap<String, Json>();
                members.forEach((name, member) -> byName.put(name, sorted(member)));
                yield Json.object(byName);
            }
            case Json.Arr(var items) ->
                    new Json.Arr(items.stream().map(BodyFingerprint::sorted).toList());
            case Json.Num(var number) -> new Json.Num(number.stripTrailingZeros());
            case Json.Text _, Json.Bool _, Json.Null _ -> value;
        };
    }
}
