package ai.halo.architecture;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Counts the steps of metered classes: turns of loops, calls, and every character looked at. */
public final class Meter {

    /** More than this is far from linear; whoever takes them is stopped. */
    static final long AT_MOST = 200_000_000;

    private static final Set<String> met = new HashSet<>();
    private static String last = "";
    private static long steps;

    private Meter() {}

    static long during(Runnable work) {
        steps = 0;
        try {
            work.run();
        } catch (TooManySteps stopped) {
            return AT_MOST;
        }
        return steps;
    }

    /** One step of a class, which is met by it. */
    public static void step(String who) {
        if (!who.equals(last)) {
            last = who;
            met.add(who);
        }
        count(1);
    }

    /** The classes that took a step so far. */
    static Set<String> met() {
        return met;
    }

    private static void count(long more) {
        steps += more;
        if (steps > AT_MOST) {
            throw new TooManySteps();
        }
    }

    /** What is copied or compared as a whole. */
    public static void whole(Object thing) {
        if (thing instanceof CharSequence text) {
            count(text.length());
        } else if (thing instanceof Collection<?> items) {
            count(items.size());
        }
    }

    public static int indexOf(String text, int c) {
        return found(text.indexOf(c), 0, text.length());
    }

    public static int indexOf(String text, int c, int from) {
        return found(text.indexOf(c, from), from, text.length());
    }

    public static int indexOf(String text, int c, int from, int to) {
        return found(text.indexOf(c, from, to), from, to);
    }

    public static int indexOf(String text, String part) {
        return found(text.indexOf(part), 0, text.length());
    }

    public static int indexOf(String text, String part, int from) {
        return found(text.indexOf(part, from), from, text.length());
    }

    public static int lastIndexOf(String text, int c) {
        int at = text.lastIndexOf(c);
        count(text.length() - at);
        return at;
    }

    public static int lastIndexOf(String text, String part) {
        int at = text.lastIndexOf(part);
        count(text.length() - at);
        return at;
    }

    public static boolean contains(String text, CharSequence part) {
        return indexOf(text, part.toString()) >= 0;
    }

    public static IntStream chars(String text) {
        return text.chars().peek(_ -> count(1));
    }

    public static IntStream codePoints(String text) {
        return text.codePoints().peek(_ -> count(1));
    }

    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new Looks(text));
    }

    public static boolean matches(String text, String regex) {
        return matcher(Pattern.compile(regex), text).matches();
    }

    public static String replaceAll(String text, String regex, String by) {
        return matcher(Pattern.compile(regex), text).replaceAll(by);
    }

    public static String replaceFirst(String text, String regex, String by) {
        return matcher(Pattern.compile(regex), text).replaceFirst(by);
    }

    public static String[] split(String text, String regex) {
        return Pattern.compile(regex).split(new Looks(text));
    }

    public static String[] split(String text, String regex, int limit) {
        return Pattern.compile(regex).split(new Looks(text), limit);
    }

    private static int found(int at, int from, int to) {
        count(Math.max(1, (at < 0 ? to : at) - Math.max(0, from)));
        return at;
    }

    /** A text of which every look at a character is a step. */
    private record Looks(CharSequence text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            count(1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            count(end - start);
            return text.subSequence(start, end).toString();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** No exception that anybody would catch by mistake. */
    private static final class TooManySteps extends Error {

        private static final long serialVersionUID = 1L;
    }
}
