package ai.halo.persistence.limits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takings as they travel: {@code caller=count caller=count …}, in parts that fit a notification.
 */
final class Tidings {

    /** In bytes, below PostgreSQL's 8,000. */
    static final int LONGEST = 7_900;

    private static final Pattern ONE = Pattern.compile("([A-Za-z0-9]{1,32})=([1-9][0-9]{0,8})");

    private Tidings() {}

    static List<String> written(Map<String, Long> takings) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        takings.forEach((caller, count) -> {
            String one = caller + "=" + count;
            if (!part.isEmpty() && part.length() + 1 + one.length() > LONGEST) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(one);
        });
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    /** What cannot be understood was not said by one of us, and is passed over. */
    static Map<String, Long> read(String part) {
        var takings = new HashMap<String, Long>();
        for (String one : part.split(" ", -1)) {
            Matcher matcher = ONE.matcher(one);
            if (matcher.matches()) {
                takings.merge(matcher.group(1), Long.valueOf(matcher.group(2)), Long::sum);
            }
        }
        return takings;
    }
}
