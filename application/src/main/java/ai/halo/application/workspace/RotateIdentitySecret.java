package ai.halo.application.workspace;

import static ai.halo.application.audit.Deed.IDENTITY_SECRET_REPLACED;

import ai.halo.application.Transactions;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** A new secret signs tokens from now on; the one before stays good for as long as is said. */
public final class RotateIdentitySecret {

    public static final Duration USUAL_OVERLAP = Duration.ofHours(24);
    public static final Duration MAX_OVERLAP = Duration.ofDays(30);

    private final Workspaces workspaces;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<String> secrets;

    /** {@code secrets} supplies random texts of at least 128 bits. */
    public RotateIdentitySecret(
            Workspaces workspaces,
            Transactions transactions,
            InstantSource clock,
            Supplier<String> secrets) {
        this.workspaces = workspaces;
        this.transactions = transactions;
        this.clock = clock;
        this.secrets = secrets;
    }

    public Rotated rotate(WorkspaceId workspace, Duration overlap) {
        var next = new IdentitySecret(IdentitySecret.PREFIX + secrets.get());
        Instant now = clock.instant();
        Instant end = now.plus(overlap);
        transactions.inTransaction(
                workspace,
                () -> {
                    workspaces.replaceIdentitySecret(next, end, now);
                    transactions.record(IDENTITY_SECRET_REPLACED, workspace.value());
                });
        return new Rotated(next, end);
    }

    /** The new secret, shown this once, and how long the one before it is still good. */
    public record Rotated(IdentitySecret secret, Instant oldValidUntil) {}
}
