package ai.halo.integrations.knowledge;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The part of a page that is there to be read; a whole body has its surroundings within. */
record MainContent(Element root, boolean hasItsSurroundings) {

    private static final Set<String> NEVER_READ =
            Set.of(
                    "audio",
                    "button",
                    "canvas",
                    "dialog",
                    "embed",
                    "head",
                    "iframe",
                    "math",
                    "nav",
                    "noscript",
                    "object",
                    "script",
                    "select",
                    "style",
                    "svg",
                    "template",
                    "textarea",
                    "title",
                    "video");
    private static final Set<String> SURROUNDINGS = Set.of("header", "footer", "aside");
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /** What the page itself calls its main content, or its only article, or all of it. */
    static MainContent of(Document page) {
        var main = page.selectFirst("main, [role=main]");
        if (main != null && main.hasText()) {
            return new MainContent(main, false);
        }
        var articles = page.select("article");
        return articles.size() == 1
                ? new MainContent(articles.getFirst(), false)
                : new MainContent(page.body(), true);
    }

    boolean leavesOut(Element element) {
        return NEVER_READ.contains(element.normalName())
                || element.attr("role").equalsIgnoreCase("navigation")
                || isHidden(element)
                || (hasItsSurroundings && surrounds(element));
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || INVISIBLE.matcher(element.attr("style")).find();
    }

    private static boolean surrounds(Element element) {
        return SURROUNDINGS.contains(element.normalName())
                && element.closest("article, section") == null;
    }
}
