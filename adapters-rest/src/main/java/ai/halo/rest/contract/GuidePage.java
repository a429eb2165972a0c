package ai.halo.rest.contract;

import static ai.halo.rest.contract.Html.link;
import static ai.halo.rest.contract.Html.tag;
import static ai.halo.rest.contract.Html.text;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One guide among the others: its sections, its text, and where to go from it. */
record GuidePage(String name, String html, List<String> guides) {

    private static final Pattern HEADING = Pattern.compile("<h([23]) id=\"([^\"]*)\">(.*?)</h\\1>");
    private static final Pattern TO_GUIDE = Pattern.compile("href=\"([a-z-]+)\\.md(#[^\"]*)?\"");

    static String title(String name) {
        String words = name.replace('-', ' ').replace("http", "HTTP");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    String main() {
        return tag("main", "", linked(), turning());
    }

    /** The sections of this guide, for whoever looks for one. */
    String sections() {
        return HEADING.matcher(html)
                .results()
                .filter(heading -> heading.group(1).equals("2"))
                .map(heading -> tag("li", "", link("#" + heading.group(2), heading.group(3))))
                .collect(joining("", "<ul class=\"sections\">", "</ul>"));
    }

    /** Headings lead to themselves, so that an address can be copied; guides to each other. */
    private String linked() {
        String headings =
                HEADING.matcher(html).replaceAll("<h$1 id=\"$2\"><a href=\"#$2\">$3</a></h$1>");
        return TO_GUIDE.matcher(headings).replaceAll(GuidePage::address);
    }

    private static String address(MatchResult link) {
        String section = link.group(2) == null ? "" : link.group(2);
        return "href=\"/docs/" + link.group(1) + section + "\"";
    }

    private String turning() {
        int at = guides.indexOf(name);
        return tag(
                "footer",
                "",
                Stream.of(turn("← ", at - 1, ""), turn("", at + 1, " →")).collect(joining()));
    }

    private String turn(String before, int at, String after) {
        return at < 0 || at == guides.size()
                ? tag("span", "")
                : link("/docs/" + guides.get(at), text(before + title(guides.get(at)) + after));
    }
}
