package ai.halo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.domain.Json;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The fictitious company's own product, as its backend would be: it knows who is signed in, and
 * vouches for them.
 */
record DemoShop(Home home, InstantSource clock) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    private static final Duration SIGNED_IN = Duration.ofHours(1);

    /** What its page needs to start the widget, and who can be signed in. */
    Json.Obj page() {
        Json.Obj workspace = workspace();
        return Json.object()
                .with("org_id", workspace.at("org_id"))
                .with("api_key", workspace.at("widget_key"))
                .with("people", new Json.Arr(List.copyOf(Sample.people())));
    }

    /** A token for one of the sample's people; empty for anybody else. */
    String token(String user) {
        if (Sample.people().stream()
                .noneMatch(person -> person.at("user_id").plain().equals(user))) {
            return "";
        }
        String claims =
                Json.object()
                        .with("user_id", user)
                        .with("exp", Json.number(clock.instant().plus(SIGNED_IN).getEpochSecond()))
                        .compact();
        String signed = HEADER + "." + encoded(claims);
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    private byte[] signature(String signed) {
        byte[] secret = workspace().at("identity_secret").plain().getBytes(UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(signed.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Json.Obj workspace() {
        return home.read(Home.WORKSPACE).orElse(Json.Obj.EMPTY);
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }
}
