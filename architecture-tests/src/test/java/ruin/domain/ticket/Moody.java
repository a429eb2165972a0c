package ruin.domain.ticket;

/** Breaks: the domain never changes in place. */
public final class Moody {

    int temper;
}
