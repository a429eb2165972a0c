package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;
import java.util.List;
import java.util.Locale;

/** The hosts whose pages may embed the widget; an embedding control, not an authentication. */
public record AllowedDomains(boolean enabled, List<String> domains) {

    public static final AllowedDomains ANY = new AllowedDomains(false, List.of());
    public static final int MAX_DOMAINS = 200;

    private static final String HOST = "(\\*\\.)?[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?";

    public AllowedDomains {
        domains = domains.stream().map(d -> d.strip().toLowerCase(Locale.ROOT)).toList();
        if (domains.size() > MAX_DOMAINS) {
            throw new InvalidValue("allowed_domains.domains", "must have at most 200 entries");
        }
        for (String domain : domains) {
            if (!domain.matches(HOST)) {
                throw new InvalidValue(
                        "allowed_domains.domains",
                        "takes hosts such as example.com or *.example.com, without scheme, port or path");
            }
        }
    }

    /** Whether a page of this host may call; {@code *.example.com} covers subdomains only. */
    public boolean admit(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return !enabled
                || domains.stream()
                        .anyMatch(domain ->
                                domain.startsWith("*.")
                                        ? asked.endsWith(domain.substring(1))
                                        : asked.equals(domain));
    }
}
