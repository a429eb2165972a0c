package ai.halo.rest.contact;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.workspace.Doubt;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.IdentityTokens;
import ai.halo.rest.web.IdentityTokens.Outcome.Invalid;
import ai.halo.rest.web.IdentityTokens.Outcome.Valid;
import ai.halo.rest.web.Notebook;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who the visitor of a call is. A server that holds a secret key may name any user; a
 * browser proves a user by a token wherever the workspace enforces that. A token that is sent is
 * always read.
 */
@Singleton
public final class Visitors {

    public static final Problem SESSION_NOT_YOURS =
            Problem.of(
                    HttpStatus.FORBIDDEN,
                    "session_not_yours",
                    "This session belongs to another user.");

    public static final Problem IDENTITY_REJECTED =
            Problem.of(
                    HttpStatus.FORBIDDEN,
                    "identity_rejected",
                    "Who this user is could not be verified: send a valid user_token.");
    public static final String USER_ID = "X-Halo-User-Id";
    public static final String USER_TOKEN = "X-Halo-User-Token";

    private static final BigDecimal LAST_SECOND = new BigDecimal(Instant.MAX.getEpochSecond());
    private static final Logger LOG = LoggerFactory.getLogger(Visitors.class);

    private final IdentityTokens tokens;
    private final Notebook notebook;
    private final InstantSource clock;

    Visitors(IdentityTokens tokens, Notebook notebook, InstantSource clock) {
        this.tokens = tokens;
        this.notebook = notebook;
        this.clock = clock;
    }

    public Visitor of(Caller caller, Fields body) {
        ExternalId claimed = userNamedIn(body);
        String token = body.textOrNull("user_token");
        if (token == null || token.isEmpty()) {
            return claimed == null
                    ? new Visitor.Anonymous()
                    : withoutProof(
                            caller, claimed, caller.isServer() ? null : Doubt.Reason.MISSING);
        }
        return switch (tokens.read(token, caller.admission().secrets())) {
            case Valid(var user, var claims) ->
                    vouchesFor(user, claimed)
                            ? new Visitor.Verified(new ExternalId(user), claims)
                            : withoutProof(caller, claimed, Doubt.Reason.OTHER_USER);
            case Invalid(var reason) -> withoutProof(caller, claimed, reason);
        };
    }

    /**
     * The visitor of a call that pages and backends make alike: only a page has to prove whom it
     * names.
     */
    public Visitor ofPageOrBackend(Caller caller, HttpHeaders headers, Fields body) {
        ExternalId claimed = userNamedIn(body);
        boolean isPage = headers.contains(HttpHeaders.ORIGIN);
        return claimed == null || isPage || body.has("user_token")
                ? of(caller, body)
                : new Visitor.Claimed(claimed);
    }

    /**
     * Refuses whoever may not do what is bound to this scope: a server that holds a secret key may,
     * and so may the bearer of a token for it, who vouches for everybody.
     */
    public void mustHold(String scope, Caller caller, Fields body) {
        String token = body.textOrNull("user_token");
        boolean held =
                (token == null || token.isEmpty())
                        ? caller.isServer()
                        : tokens.opens(scope, token, caller.admission().secrets());
        if (!held) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "identity_rejected",
                    "Send a user_token that your backend signed, with \"scope\": \"%s\" and an exp"
                                    .formatted(scope)
                            + " at most one hour ahead.");
        }
    }

    /** Who the visitor of a call without a body is: named in headers, never in the address. */
    public Visitor of(Caller caller, HttpHeaders headers) {
        return of(
                caller,
                new Fields(
                        "",
                        Json.object()
                                .with("user_id", Json.text(headers.get(USER_ID)))
                                .with("user_token", Json.text(headers.get(USER_TOKEN)))));
    }

    /** When the token that proves this visitor ends, if one does. */
    public static @Nullable Instant expiry(Visitor visitor) {
        return visitor instanceof Visitor.Verified(_, var claims)
                        && claims.at("exp") instanceof Json.Num(var seconds)
                ? Instant.ofEpochSecond(seconds.min(LAST_SECOND).longValue())
                : null;
    }

    /** What the user is called whom this visitor is or claims to be, if anybody. */
    public static @Nullable String name(Visitor visitor) {
        ExternalId user = visitor.id();
        return user == null ? null : user.value();
    }

    /** How values in the body of this call arrived. */
    public static Provenance provenance(Caller caller) {
        return caller.isServer() ? Provenance.SERVER : Provenance.CLIENT;
    }

    private static @Nullable ExternalId userNamedIn(Fields body) {
        String user = body.textOrNull("user_id");
        return user == null || user.equals(Visitor.ANONYMOUS)
                ? null
                : ExternalId.of("user_id", user);
    }

    private static boolean vouchesFor(String user, @Nullable ExternalId claimed) {
        if (claimed != null) {
            return user.equals(claimed.value());
        }
        try {
            return !user.equals(Visitor.ANONYMOUS) && ExternalId.of("user_id", user) != null;
        } catch (InvalidValue tooLong) {
            return false;
        }
    }

    private Visitor withoutProof(
            Caller caller, @Nullable ExternalId claimed, Doubt.@Nullable Reason reason) {
        if (reason != null) {
            doubt(caller, claimed, reason);
        }
        return claimed == null ? new Visitor.Anonymous() : new Visitor.Claimed(claimed);
    }

    private void doubt(Caller caller, @Nullable ExternalId claimed, Doubt.Reason reason) {
        switch (caller.workspace().identityVerification()) {
            case OFF -> {}
            case MONITOR -> {
                log(caller, reason);
                String user = claimed == null ? null : claimed.value();
                notebook.doubted(caller.workspaceId(), new Doubt(clock.instant(), reason, user));
            }
            case ENFORCE -> {
                log(caller, reason);
                throw new Refused(IDENTITY_REJECTED);
            }
        }
    }

    private static void log(Caller caller, Doubt.Reason reason) {
        LOG.info(
                "nobody vouches for a visitor of workspace {}: {} ({})",
                caller.workspaceId().value(),
                reason.wire(),
                caller.workspace().identityVerification().wire());
    }
}
