package ai.halo.domain.workspace;

/** A secret that signs the tokens of a workspace's customers; used whole as the key string. */
public record IdentitySecret(String value) {

    public static final String PREFIX = "ha_secret_";

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
