package ai.halo.rest.web;

/** The secret in the home of the server, which only its operator can read. */
public record OperatorToken(String value) {

    @Override
    public String toString() {
        return "OperatorToken";
    }
}
