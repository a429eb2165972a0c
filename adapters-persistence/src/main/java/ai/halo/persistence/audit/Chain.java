package ai.halo.persistence.audit;

import static ai.halo.persistence.schema.Tables.AUDIT_LINE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Follows lines from the first and says where one is not what was written. */
final class Chain {

    private final MessageDigest sha256;
    private byte[] hash;
    private long length;

    Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
        hash = sha256.digest();
    }

    /** Whether this line follows the ones before; if not, the chain stays where it was. */
    boolean accepts(Record line) {
        boolean follows =
                line.get(AUDIT_LINE.POSITION) == length + 1
                        && Arrays.equals(line.get(AUDIT_LINE.PREVIOUS), hash);
        byte[] made = hashOf(line);
        if (!follows || !Arrays.equals(line.get(AUDIT_LINE.HASH), made)) {
            return false;
        }
        hash = made;
        length++;
        return true;
    }

    boolean endsAt(@Nullable Long position, byte @Nullable [] head) {
        return position == null ? length == 0 : position == length && Arrays.equals(head, hash);
    }

    long length() {
        return length;
    }

    byte[] hash() {
        return hash.clone();
    }

    /** As the trigger of the table makes it. */
    private byte[] hashOf(Record line) {
        String request = line.get(AUDIT_LINE.REQUEST_ID);
        String said =
                String.join(
                        "\n",
                        line.get(AUDIT_LINE.WORKSPACE).toString(),
                        line.get(AUDIT_LINE.POSITION).toString(),
                        Long.toString(micros(line.get(AUDIT_LINE.AT))),
                        line.get(AUDIT_LINE.ACTOR),
                        request == null ? "" : request,
                        line.get(AUDIT_LINE.ACT),
                        line.get(AUDIT_LINE.SUBJECT).toString());
        sha256.update(line.get(AUDIT_LINE.PREVIOUS));
        return sha256.digest(said.getBytes(StandardCharsets.UTF_8));
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
