package ai.halo.bootstrap;

/** Somebody else is at it; whether it was done is looked at again later. */
final class InOtherHands extends RuntimeException {

    private static final long serialVersionUID = 1;
}
