package ai.halo.persistence.conversation;

import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.contact.Visitor.Anonymous;
import ai.halo.domain.contact.Visitor.Claimed;
import ai.halo.domain.contact.Visitor.Verified;
import ai.halo.persistence.Jsonb;
import java.util.Objects;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** A visitor as columns and as JSON. */
public final class VisitorForm {

    private VisitorForm() {}

    public static Json.Obj write(Visitor visitor) {
        return Json.object()
                .with("visitor", kind(visitor))
                .with("user_id", Json.text(user(visitor)))
                .with(
                        "claims",
                        visitor instanceof Verified(_, var claims) ? claims : Json.Null.NULL);
    }

    public static Visitor read(Json.Obj kept) {
        return read(
                kept.at("visitor").plain(),
                kept.at("user_id").plain(),
                kept.at("claims") instanceof Json.Obj claims ? claims : Json.Obj.EMPTY);
    }

    public static Visitor read(String kind, @Nullable String user, Json.Obj claims) {
        return switch (kind) {
            case "claimed" -> new Claimed(new ExternalId(Objects.requireNonNull(user)));
            case "verified" -> new Verified(new ExternalId(Objects.requireNonNull(user)), claims);
            case String _ -> new Anonymous();
        };
    }

    static String kind(Visitor visitor) {
        return switch (visitor) {
            case Anonymous _ -> "anonymous";
            case Claimed _ -> "claimed";
            case Verified _ -> "verified";
        };
    }

    static @Nullable String user(Visitor visitor) {
        ExternalId id = visitor.id();
        return id == null ? null : id.value();
    }

    static @Nullable JSONB claims(Visitor visitor) {
        return visitor instanceof Verified(_, var claims) ? Jsonb.of(claims) : null;
    }
}
