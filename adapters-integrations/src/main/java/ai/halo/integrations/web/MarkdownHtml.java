package ai.halo.integrations.web;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML; tags in it are shown, never obeyed, and headings have addresses. */
public final class MarkdownHtml {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(TABLES)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .attributeProviderFactory(_ -> addresses())
                    .build();

    private MarkdownHtml() {}

    public static String of(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /** As they are on the forges, so that a link leads to the same place in both. */
    private static AttributeProvider addresses() {
        var given = new Anchors();
        return (Node node, String _, Map<String, String> attributes) -> {
            if (node instanceof Heading) {
                attributes.put("id", given.of(words(node)));
            }
        };
    }

    private static String words(Node heading) {
        var words = new StringBuilder();
        heading.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }
                });
        return words.toString();
    }
}
