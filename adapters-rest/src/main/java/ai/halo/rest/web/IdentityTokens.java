package ai.halo.rest.web;

import static ai.halo.domain.workspace.Doubt.Reason.EXPIRED;
import static ai.halo.domain.workspace.Doubt.Reason.MALFORMED;
import static ai.halo.domain.workspace.Doubt.Reason.NOT_A_TOKEN;
import static ai.halo.domain.workspace.Doubt.Reason.NOT_VALID_YET;
import static ai.halo.domain.workspace.Doubt.Reason.NO_TIME;
import static ai.halo.domain.workspace.Doubt.Reason.NO_USER;
import static ai.halo.domain.workspace.Doubt.Reason.OTHER_ALGORITHM;
import static ai.halo.domain.workspace.Doubt.Reason.OTHER_SCOPE;
import static ai.halo.domain.workspace.Doubt.Reason.OTHER_SECRET;
import static ai.halo.domain.workspace.Doubt.Reason.TWO_USERS;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.Doubt;
import ai.halo.domain.workspace.IdentitySecret;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens with which a customer's backend vouches for its users: HS256, signed with one of
 * the workspace's secrets, and nothing a strict reader would have to guess about.
 */
@Singleton
public final class IdentityTokens {

    static final int MAX_LENGTH = 8_192;
    static final int LEEWAY_SECONDS = 30;

    private static final BigDecimal LEEWAY = BigDecimal.valueOf(LEEWAY_SECONDS);
    private static final BigDecimal AN_HOUR = BigDecimal.valueOf(3_600);

    private static final Pattern FORM =
            Pattern.compile(
                    "([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)"
                            // Of the last letter two bits say nothing, and must say nothing.
                            + "\\.([A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])");
    private static final JWSHeader HS256 = new JWSHeader(JWSAlgorithm.HS256);

    private final InstantSource clock;

    IdentityTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** Whom a token vouches for. */
    public Outcome read(String token, List<IdentitySecret> secrets) {
        return read(token, secrets, IdentityTokens::user);
    }

    /**
     * Whether a token opens what is bound to this scope. Nobody in particular bears such a token,
     * so it must end within the hour.
     */
    public boolean opens(String scope, String token, List<IdentitySecret> secrets) {
        return read(token, secrets, claims -> scoped(scope, claims)) instanceof Outcome.Valid;
    }

    private Outcome read(
            String token, List<IdentitySecret> secrets, Function<Json.Obj, Outcome> meaning) {
        Matcher form = FORM.matcher(token);
        if (token.length() > MAX_LENGTH || !form.matches()) {
            return new Outcome.Invalid(NOT_A_TOKEN);
        }
        byte[] signed = token.substring(0, form.start(3) - 1).getBytes(StandardCharsets.US_ASCII);
        var signature = new Base64URL(form.group(3));
        try {
            Doubt.Reason headerProblem =
                    problemOf(Incoming.read(new Base64URL(form.group(1)).decode()));
            if (headerProblem != null) {
                return new Outcome.Invalid(headerProblem);
            }
            if (secrets.stream().noneMatch(secret -> signs(secret, signed, signature))) {
                return new Outcome.Invalid(OTHER_SECRET);
            }
            Json.Obj claims = Incoming.read(new Base64URL(form.group(2)).decode()).json();
            Doubt.Reason problem = problemOf(claims);
            return problem == null ? meaning.apply(claims) : new Outcome.Invalid(problem);
        } catch (InvalidValue malformed) {
            return new Outcome.Invalid(MALFORMED);
        }
    }

    /** A header says how the token is signed, and nothing else. */
    private static Doubt.@Nullable Reason problemOf(Fields header) {
        for (Map.Entry<String, Json> parameter : header.json().members().entrySet()) {
            boolean known =
                    switch (parameter.getKey()) {
                        case "alg" -> parameter.getValue().equals(Json.text("HS256"));
                        case "typ" -> parameter.getValue().plain().equalsIgnoreCase("JWT");
                        case String _ -> false;
                    };
            if (!known) {
                return OTHER_ALGORITHM;
            }
        }
        return header.has("alg") ? null : OTHER_ALGORITHM;
    }

    private static boolean signs(IdentitySecret secret, byte[] signed, Base64URL signature) {
        try {
            var verifier = new MACVerifier(secret.value().getBytes(StandardCharsets.UTF_8));
            return verifier.verify(HS256, signed, signature);
        } catch (JOSEException tooShort) {
            throw new IllegalStateException("an identity secret cannot be used", tooShort);
        }
    }

    /** A token is good for its time only. */
    private Doubt.@Nullable Reason problemOf(Json.Obj claims) {
        BigDecimal now = now();
        Json expires = claims.at("exp");
        Json begins = claims.at("nbf");
        if (isNoMoment(expires) || isNoMoment(begins) || isNoMoment(claims.at("iat"))) {
            return NO_TIME;
        }
        if (expires instanceof Json.Num(var end) && now.compareTo(end.add(LEEWAY)) >= 0) {
            return EXPIRED;
        }
        if (begins instanceof Json.Num(var start) && now.compareTo(start.subtract(LEEWAY)) < 0) {
            return NOT_VALID_YET;
        }
        return null;
    }

    private BigDecimal now() {
        return BigDecimal.valueOf(clock.instant().getEpochSecond());
    }

    private Outcome scoped(String scope, Json.Obj claims) {
        if (!claims.at("scope").equals(Json.text(scope))) {
            return new Outcome.Invalid(OTHER_SCOPE);
        }
        return claims.at("exp") instanceof Json.Num(var end)
                        && end.compareTo(now().add(AN_HOUR).add(LEEWAY)) <= 0
                ? new Outcome.Valid(scope, claims)
                : new Outcome.Invalid(NO_TIME);
    }

    private static boolean isNoMoment(Json value) {
        return !(value instanceof Json.Num) && value != Json.Null.NULL;
    }

    /** {@code sub} speaks where {@code user_id} is silent, and never against it. */
    private static Outcome user(Json.Obj claims) {
        Json user = claims.at("user_id");
        Json subject = claims.at("sub");
        Json named = user == Json.Null.NULL ? subject : user;
        if (!(named instanceof Json.Text(var id)) || id.isBlank()) {
            return new Outcome.Invalid(NO_USER);
        }
        if (subject != Json.Null.NULL && !subject.equals(named)) {
            return new Outcome.Invalid(TWO_USERS);
        }
        return new Outcome.Valid(id, claims);
    }

    /** Whom a token vouches for, or why it vouches for nobody; the reason is for the log only. */
    public sealed interface Outcome {

        record Valid(String user, Json.Obj claims) implements Outcome {}

        record Invalid(Doubt.Reason reason) implements Outcome {}
    }
}
