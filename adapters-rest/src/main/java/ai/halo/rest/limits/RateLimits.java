package ai.halo.rest.limits;

/**
 * How many requests a minute a key, a visitor and an address may send to this process; 0 sets no
 * limit. {@code proxies} is how many of our own proxies stand before the server and write
 * X-Forwarded-For.
 */
public record RateLimits(int perKey, int perVisitor, int perAddress, int proxies) {

    public static final RateLimits USUAL = new RateLimits(6_000, 120, 1_200, 0);
    public static final RateLimits NONE = new RateLimits(0, 0, 0, 0);
}
