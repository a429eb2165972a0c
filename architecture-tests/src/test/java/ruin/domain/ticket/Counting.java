package ruin.domain.ticket;

/** Counts along a text, while nobody can hold it. */
final class Counting {

    private int letters;

    private Counting() {}

    static int letters(String text) {
        var counting = new Counting();
        text.chars().filter(Character::isLetter).forEach(_ -> counting.letters++);
        return counting.letters;
    }
}
