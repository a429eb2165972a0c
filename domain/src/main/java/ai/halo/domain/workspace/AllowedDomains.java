package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;
import java.util.List;

/** The hosts whose pages may embed the widget; an embedding control, not an authentication. */
public record AllowedDomains(boolean enabled, List<String> domains) {

    public static final AllowedDomains ANY = new AllowedDomains(false, List.of());
    public static final int MAX_DOMAINS = 200;
    public static final String FIELD = "allowed_domains.domains";
    public static final String WILDCARD = "*.";

    public AllowedDomains {
        domains = domains.stream().map(AllowedDomains::entry).toList();
        if (domains.size() > MAX_DOMAINS) {
            throw new InvalidValue(FIELD, "must have at most 200 entries");
        }
    }

    /** Whether a page of this host may call; {@code *.example.com} covers subdomains only. */
    public boolean admit(String host) {
        return !enabled || Host.of(host).filter(this::names).isPresent();
    }

    private boolean names(Host asked) {
        return domains.stream()
                .anyMatch(domain ->
                        domain.startsWith(WILDCARD)
                                ? asked.name().endsWith(domain.substring(1))
                                : asked.name().equals(domain));
    }

    private static String entry(String written) {
        String stripped = written.strip();
        boolean wild = stripped.startsWith(WILDCARD);
        Host host =
                Host.of(wild ? stripped.substring(WILDCARD.length()) : stripped)
                        .filter(named -> !wild || !named.isAddress())
                        .orElseThrow(() ->
                                new InvalidValue(
                                        FIELD,
                                        "takes hosts such as example.com or *.example.com, without"
                                                + " scheme, port or path"));
        return wild ? WILDCARD + host.name() : host.name();
    }
}
