package ai.halo.integrations.email;

import ai.halo.application.email.Letter;
import ai.halo.application.email.Letter.Said;
import ai.halo.domain.knowledge.Source;
import ai.halo.integrations.web.MarkdownHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A letter as HTML. Texts are put in as texts; the Markdown of answers keeps its structure and its
 * links to the web, and loads nothing.
 */
final class LetterHtml {

    private static final String PAGE =
            "max-width:40em;margin:0 auto;padding:1em;font:16px/1.5 sans-serif;color:#1b1b1b";
    private static final String HEAD = "margin:1.5em 0 .25em;color:#555;font-size:.875em";
    private static final String WORDS = "white-space:pre-wrap;overflow-wrap:anywhere";
    private static final String SMALL = "margin:.25em 0;font-size:.875em";

    private static final Safelist STRUCTURE =
            Safelist.basic()
                    .removeProtocols("a", "href", "ftp")
                    .addTags("h1", "h2", "h3", "h4", "h5", "h6", "hr")
                    .addTags("table", "thead", "tbody", "tr", "th", "td")
                    .addAttributes("th", "align")
                    .addAttributes("td", "align");

    private LetterHtml() {}

    static String of(Letter letter) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.title(LetterText.title(letter));
        Element body = page.body().attr("style", PAGE);
        body.appendElement("h1")
                .attr("style", "font-size:1.25em")
                .attr("dir", "auto")
                .text(LetterText.title(letter));
        if (letter.abridged()) {
            body.appendElement("p").text(LetterText.ABRIDGED);
        }
        letter.said().forEach(said -> add(said, body));
        return page.outerHtml();
    }

    private static void add(Said said, Element body) {
        Element head = body.appendElement("p").attr("style", HEAD).attr("dir", "auto");
        head.appendElement("strong").text(LetterText.speaker(said));
        head.appendText(" · " + LetterText.time(said.at()));
        Element words = body.appendElement("div").attr("dir", "auto");
        if (said.markdown()) {
            words.html(clean(said.text()));
        } else {
            words.attr("style", WORDS).appendText(said.text());
        }
        if (!said.whole()) {
            words.appendText(" […]");
        }
        if (said.pictures() > 0) {
            body.appendElement("p").attr("style", SMALL).text(LetterText.pictures(said));
        }
        if (!said.sources().isEmpty()) {
            Element list = body.appendElement("ol").attr("style", SMALL);
            said.sources().forEach(source -> add(source, list));
        }
    }

    private static void add(Source source, Element list) {
        Element item = list.appendElement("li").attr("dir", "auto");
        String link = Links.followable(source.url());
        if (link == null) {
            item.text(source.title());
        } else {
            item.appendElement("a")
                    .attr("href", link)
                    .attr("rel", "nofollow noreferrer")
                    .text(source.title());
        }
    }

    /**
     * Of a picture in an answer only its description is left: whoever reads loads nothing. A link
     * that leads nowhere on the web is no link.
     */
    private static String clean(String markdown) {
        Document written = Jsoup.parseBodyFragment(MarkdownHtml.of(markdown));
        written.select("img").forEach(img -> img.replaceWith(new TextNode(img.attr("alt"))));
        Document clean = new Cleaner(STRUCTURE).clean(written);
        clean.outputSettings().prettyPrint(false);
        clean.select("a:not([href])").forEach(link -> link.clearAttributes().tagName("span"));
        return clean.body().html();
    }
}
