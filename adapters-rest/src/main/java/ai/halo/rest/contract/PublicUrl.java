package ai.halo.rest.contract;

import java.util.function.Supplier;

/** The address by which the world knows this server. */
public record PublicUrl(Supplier<String> address) {

    /** Where the reference explains a code. */
    public String explaining(String code) {
        return address.get() + "/docs/api#" + code;
    }
}
