package ai.halo.rest.answering;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.ClientMessageId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Names for the sessions that callers begin without one. Whoever holds such a name may continue the
 * conversation, so it cannot be guessed; a message with an unguessable id of its own gets the same
 * name each time it is sent, so that sending it again finds the first answer.
 */
@Singleton
final class SessionIds {

    private static final int RANDOM_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    /** The oldest secret that is still good outlives a rotation, and so does the session's name. */
    SessionId begin(Caller caller, @Nullable ExternalId user, @Nullable ClientMessageId message) {
        var secrets = caller.admission().secrets();
        return message == null || message.value().length() < Once.UNGUESSABLE || secrets.isEmpty()
                ? named(fresh())
                : named(derived(caller, user, message, secrets.getLast()));
    }

    private byte[] fresh() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derived(
            Caller caller, @Nullable ExternalId user, ClientMessageId message, IdentitySecret key) {
        String scope =
                "session\n%s\n%s\n%s\n%s"
                        .formatted(
                                caller.workspaceId().value(),
                                caller.admission().kind(),
                                message.value(),
                                user == null ? "" : user.value());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(scope.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java knows no HmacSHA256", missing);
        }
    }

    private static SessionId named(byte[] bytes) {
        return new SessionId(
                "sess_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
