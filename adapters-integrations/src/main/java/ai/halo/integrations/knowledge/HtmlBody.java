package ai.halo.integrations.knowledge;

import ai.halo.application.knowledge.DocumentReader.Plain;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A body in HTML, of which the main content is read and what surrounds it is not. */
final class HtmlBody implements NodeFilter {

    private static final Pattern LANGUAGE = Pattern.compile("language-([\\w+#.-]+)");

    private final Page page;
    private final MainContent content;

    private HtmlBody(Page page, MainContent content) {
        this.page = page;
        this.content = content;
    }

    static Plain read(String body) {
        var document = Jsoup.parse(body);
        var page = new Page();
        readInto(page, MainContent.of(document));
        var read = page.read();
        return read.title() == null && !document.title().isEmpty()
                ? new Plain(document.title(), read.text())
                : read;
    }

    /** Adds a piece of HTML that stands in something else. */
    static void readInto(Page page, String piece) {
        readInto(page, new MainContent(Jsoup.parseBodyFragment(piece).body(), false));
    }

    private static void readInto(Page page, MainContent content) {
        new HtmlBody(page, content).traverse(content.root());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        return switch (node) {
            case TextNode text -> {
                page.words().add(text.getWholeText());
                yield FilterResult.CONTINUE;
            }
            case Element element when content.leavesOut(element) -> FilterResult.SKIP_ENTIRELY;
            case Element element -> enter(element);
            default -> FilterResult.SKIP_ENTIRELY;
        };
    }

    private FilterResult enter(Element element) {
        switch (element.normalName()) {
            case "br" -> page.words().breakLine();
            case "img" -> page.words().add(element.attr("alt"));
            case "a" -> page.words().beginLink();
            case "code", "kbd", "samp" -> {
                page.words().addCode(element.text());
                return FilterResult.SKIP_ENTIRELY;
            }
            case "pre" -> {
                page.code(languageOf(element), element.wholeText());
                return FilterResult.SKIP_ENTIRELY;
            }
            case "tr" -> page.beginRow();
            default -> enterBlock(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enterBlock(Element element) {
        if (page.isInTable()) {
            page.words().add(element.isBlock() ? " " : "");
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    page.beginHeading(element.normalName().charAt(1) - '0');
            case "ul", "menu" -> page.openList(null);
            case "ol" -> page.openList(firstNumberOf(element));
            case "li" -> page.openItem();
            case "blockquote" -> page.openQuote();
            case "table" -> beginTable(element);
            default -> endBlock(element);
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element) {
        switch (element.normalName()) {
            case "a" -> page.words().endLink(element.attr("href"));
            case "td", "th" -> page.endCell();
            case "caption" -> page.endBlock();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> page.endHeading();
            case "table" -> page.endTable();
            default -> leaveBlock(element);
        }
    }

    private void leaveBlock(Element element) {
        if (page.isInTable()) {
            page.words().add(element.isBlock() ? " " : "");
            return;
        }
        switch (element.normalName()) {
            case "ul", "menu", "ol", "li", "blockquote" -> page.close();
            default -> endBlock(element);
        }
    }

    private void endBlock(Element element) {
        if (element.isBlock()) {
            page.endBlock();
        }
    }

    /** A table that holds headings, code or other tables is only there to arrange them. */
    private void beginTable(Element table) {
        if (table.selectFirst("table table, pre, h1, h2, h3, h4, h5, h6") == null) {
            page.beginTable();
        }
    }

    private static String languageOf(Element pre) {
        var code = pre.selectFirst("[class*=language-]");
        var language = code == null ? null : LANGUAGE.matcher(code.className());
        return language != null && language.find() ? language.group(1) : "";
    }

    private static int firstNumberOf(Element list) {
        var start = list.attr("start");
        return start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
    }
}
