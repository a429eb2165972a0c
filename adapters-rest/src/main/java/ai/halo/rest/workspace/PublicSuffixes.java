package ai.halo.rest.workspace;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.workspace.AllowedDomains;
import com.google.common.net.InternetDomainName;

/**
 * The names under which anybody can have one of their own, like {@code co.uk} and {@code
 * github.io}: whoever allows all of them allows strangers. The list comes with Guava, its private
 * part included.
 */
final class PublicSuffixes {

    private PublicSuffixes() {}

    static void refuseWildcards(AllowedDomains domains) {
        domains.domains().stream()
                .filter(domain -> domain.startsWith(AllowedDomains.WILDCARD))
                .map(domain -> domain.substring(AllowedDomains.WILDCARD.length()))
                .filter(PublicSuffixes::isPublic)
                .findFirst()
                .ifPresent(suffix -> {
                    throw new InvalidValue(
                            AllowedDomains.FIELD,
                            "must not have *.%1$s: anybody can have a name under %1$s; send your own, such as *.example.%1$s"
                                    .formatted(suffix));
                });
    }

    /** A single word counts as one too, be it known or not. */
    private static boolean isPublic(String name) {
        return InternetDomainName.isValid(name)
                && (name.indexOf('.') < 0 || InternetDomainName.from(name).isPublicSuffix());
    }
}
