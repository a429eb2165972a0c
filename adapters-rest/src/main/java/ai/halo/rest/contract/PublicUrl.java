package ai.halo.rest.contract;

import ai.halo.domain.Json;
import java.util.function.Supplier;

/** The address by which the world knows this server. */
public record PublicUrl(Supplier<String> address) {

    /** A refusal with the place where the reference explains its code. */
    public Json.Obj explained(Json.Obj problem) {
        return problem.with("docs_url", address.get() + "/docs/api#" + problem.at("code").plain());
    }
}
