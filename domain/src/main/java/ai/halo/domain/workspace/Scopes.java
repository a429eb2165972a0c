package ai.halo.domain.workspace;

import static java.util.stream.Collectors.joining;

import ai.halo.domain.InvalidValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far a secret server key opens the door: everything, now and later, or what is named. */
public record Scopes(boolean everything, Set<Scope> named) {

    public static final String ALL = "*";
    public static final Scopes EVERYTHING = new Scopes(true, Set.of());

    public Scopes {
        named = Set.copyOf(named);
    }

    public static Scopes of(List<String> words) {
        if (words.equals(List.of(ALL))) {
            return EVERYTHING;
        }
        var named = EnumSet.noneOf(Scope.class);
        for (String word : words) {
            named.add(Scope.of(word).orElseThrow(Scopes::unknown));
        }
        if (named.isEmpty()) {
            throw unknown();
        }
        return new Scopes(false, named);
    }

    public List<String> words() {
        return everything ? List.of(ALL) : named.stream().sorted().map(Scope::wire).toList();
    }

    public boolean allow(Scope scope) {
        return everything || named.contains(scope);
    }

    /** The first word of the others that is not covered here, if there is one. */
    public Optional<String> missing(Scopes others) {
        if (everything) {
            return Optional.empty();
        }
        return others.everything
                ? Optional.of(ALL)
                : others.named.stream()
                        .sorted()
                        .filter(scope -> !allow(scope))
                        .map(Scope::wire)
                        .findFirst();
    }

    private static InvalidValue unknown() {
        return new InvalidValue(
                "scopes",
                "must be [\"*\"] or some of "
                        + Stream.of(Scope.values()).map(Scope::wire).collect(joining(", ")));
    }
}
