package ai.halo.domain.contact;

import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import org.jspecify.annotations.Nullable;

/** Who is asking, as far as that is known: nobody in particular, a claim, or a proof. */
public sealed interface Visitor {

    /** The word that callers send for a visitor without a name. */
    String ANONYMOUS = "anonymous";

    /** Nobody in particular. */
    record Anonymous() implements Visitor {}

    /** Somebody who says so. */
    record Claimed(ExternalId user) implements Visitor {}

    /** Somebody with a valid token, and everything the token says. */
    record Verified(ExternalId user, Json.Obj claims) implements Visitor {}

    default @Nullable ExternalId id() {
        return switch (this) {
            case Anonymous _ -> null;
            case Claimed(var user) -> user;
            case Verified(var user, _) -> user;
        };
    }

    default boolean identified() {
        return !(this instanceof Anonymous);
    }

    /**
     * Whether a session of this owner may be continued by {@code other}: the same user, or whoever
     * first identifies in an anonymous session.
     */
    default boolean admits(Visitor other) {
        ExternalId owner = id();
        return owner == null || owner.equals(other.id());
    }

    /**
     * Who owns a session of this owner once {@code other}, whom it admits, has spoken in it: a name
     * is never lost, nor is a proof.
     */
    default Visitor joinedBy(Visitor other) {
        return switch (this) {
            case Anonymous _ -> other;
            case Claimed _, Verified _ -> other instanceof Verified ? other : this;
        };
    }
}
