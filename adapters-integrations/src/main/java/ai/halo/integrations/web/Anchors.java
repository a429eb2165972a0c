package ai.halo.integrations.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The addresses of one document's headings: their words in small letters, and none given twice. */
final class Anchors {

    private final Map<String, Integer> given = new HashMap<>();

    String of(String heading) {
        String words =
                heading.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
        int before = given.merge(words, 1, Integer::sum) - 1;
        return before == 0 ? words : words + "-" + before;
    }
}
