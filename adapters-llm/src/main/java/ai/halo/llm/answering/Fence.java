package ai.halo.llm.answering;

import java.util.List;

/**
 * The marks around foreign text of one turn. Nobody who writes a part of that text can know them,
 * for they follow from all of it; the same turn always has the same.
 */
record Fence(String name) {

    private static final int LENGTH = 16;

    static Fence around(List<String> texts) {
        String everything = String.join("\u0000", texts);
        String seed = Sha256.of(everything);
        while (everything.contains(seed.substring(0, LENGTH))) {
            seed = Sha256.of(seed);
        }
        return new Fence("data-" + seed.substring(0, LENGTH));
    }

    String around(Origin origin, String text) {
        return "<%s origin=%s>\n%s\n</%s>".formatted(name, origin.wire(), text, name);
    }
}
