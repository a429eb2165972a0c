package ai.halo.domain.workspace;

/** What a teammate signs in with. */
public record Password(String value) {

    @Override
    public String toString() {
        return "…";
    }
}
