package ai.halo.domain.workspace;

/** A part of a condition: one rule, or a group of rules one level deeper. */
public sealed interface Condition permits Rule, Conditions {

    boolean holdsFor(Facts facts);
}
