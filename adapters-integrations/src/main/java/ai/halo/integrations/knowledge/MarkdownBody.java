package ai.halo.integrations.knowledge;

import ai.halo.application.knowledge.DocumentReader.Plain;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A body in Markdown, with tables and perhaps front matter, of which only the title is read. */
final class MarkdownBody {

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .maxOpenBlockParsers(64)
                    .maxInlineNesting(64)
                    .build();

    private final Page page = new Page();
    private boolean isInScript;

    private MarkdownBody() {}

    static Plain read(String body) {
        var front = FrontMatter.of(body);
        var markdown = new MarkdownBody();
        markdown.walk(PARSER.parse(front.rest()));
        var read = markdown.page.read();
        return front.title() == null ? read : new Plain(front.title(), read.text());
    }

    /** Visits without recursion: how deep a document nests is its author's choice. */
    private void walk(Node root) {
        @Nullable Node node = root;
        while (node != null) {
            enter(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            leave(node);
            while (node != root && node.getNext() == null) {
                node = Objects.requireNonNull(node.getParent());
                leave(node);
            }
            node = node == root ? null : node.getNext();
        }
    }

    private void enter(Node node) {
        switch (node) {
            case Text _ when isInScript -> {}
            case Text text -> page.words().add(text.getLiteral());
            case SoftLineBreak _ -> page.words().add(" ");
            case HardLineBreak _ -> page.words().breakLine();
            case Code code -> page.words().addCode(code.getLiteral());
            case HtmlInline tag -> tag(tag.getLiteral().toLowerCase(Locale.ROOT));
            case Link _ -> page.words().beginLink();
            case Heading heading -> page.beginHeading(heading.getLevel());
            case BulletList _ -> page.openList(null);
            case OrderedList list -> page.openList(list.getMarkerStartNumber());
            case ListItem _ -> page.openItem();
            case BlockQuote _ -> page.openQuote();
            case FencedCodeBlock code -> page.code(code.getInfo(), code.getLiteral());
            case IndentedCodeBlock code -> page.code("", code.getLiteral());
            case HtmlBlock html -> HtmlBody.readInto(page, html.getLiteral());
            case TableBlock _ -> page.beginTable();
            case TableRow _ -> page.beginRow();
            default -> {} // Paragraphs, emphasis and the like begin with nothing of their own.
        }
    }

    private void tag(String tag) {
        if (tag.startsWith("<br")) {
            page.words().breakLine();
        } else if (tag.startsWith("<script") || tag.startsWith("<style")) {
            isInScript = true;
        } else if (tag.startsWith("</script") || tag.startsWith("</style")) {
            isInScript = false;
        }
    }

    private void leave(Node node) {
        isInScript &= !(node instanceof Block); // A script ends with its paragraph at the latest.
        switch (node) {
            case Link link -> page.words().endLink(link.getDestination());
            case Heading _ -> page.endHeading();
            case BulletList _, OrderedList _, ListItem _, BlockQuote _ -> page.close();
            case TableCell _ -> page.endCell();
            case TableBlock _ -> page.endTable();
            case Block _ when !page.isInTable() -> page.endBlock();
            default -> {} // Words go on.
        }
    }
}
