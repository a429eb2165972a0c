package ai.halo.domain.contact;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.company.Traits;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a valid token says about its bearer, apart from what every token says about itself. */
public record Claims(Json.Obj values) {

    private static final Set<String> OF_THE_TOKEN =
            Set.of(
                    "user_id",
                    "company_id",
                    "scope",
                    "sub",
                    "iss",
                    "aud",
                    "exp",
                    "nbf",
                    "iat",
                    "jti");

    public Traits traits() {
        var traits = new ArrayList<Trait>();
        values.members()
                .forEach((name, value) -> {
                    if (!OF_THE_TOKEN.contains(name) && name.length() <= Trait.MAX_NAME) {
                        traits.add(new Trait(name, value, Provenance.VERIFIED));
                    }
                });
        return new Traits(traits);
    }

    /** The address that is proven to be the bearer's. */
    public @Nullable EmailAddress email() {
        try {
            return values.get("email") instanceof Json.Text(var address)
                    ? EmailAddress.of("email", address)
                    : null;
        } catch (InvalidValue noAddress) {
            return null;
        }
    }

    public @Nullable ExternalId company() {
        return values.get("company_id") instanceof Json.Text(var id) && !id.isBlank()
                ? new ExternalId(id)
                : null;
    }
}
