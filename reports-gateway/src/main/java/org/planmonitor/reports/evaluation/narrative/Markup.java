package org.planmonitor.reports.evaluation.narrative;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Bullets;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Paragraph;

/**
 * The subset of Markdown that narrative may use: paragraphs, emphasis, lists of one level, links by http and https, and references
 * to figures. Everything else is refused: it could not be printed the same in every format, or could run in one.
 */
public final class Markup {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^{}]*)}}");

    private final Function<String, Inline> resolve;

    private Markup(Function<String, Inline> resolve) {
        this.resolve = resolve;
    }

    /**
     * The text as blocks of a document.
     *
     * @param resolve gives the figure of a reference, or throws {@link Refused}
     * @throws Refused when something stands in the text that may not
     */
    public static List<Block> blocks(String text, Function<String, Inline> resolve) {
        Markup markup = new Markup(resolve);
        List<Block> blocks = new ArrayList<>();
        for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            blocks.add(markup.block(node));
        }
        return blocks;
    }

    private Block block(Node node) {
        return switch (node) {
            case org.commonmark.node.Paragraph paragraph -> new Paragraph(runs(paragraph));
            case BulletList list -> new Bullets(false, items(list));
            case OrderedList list -> new Bullets(true, items(list));
            case HtmlBlock _ -> throw refused(node, Refused.Reason.RAW_HTML);
            default -> throw refused(node, Refused.Reason.MARKUP_NOT_ALLOWED);
        };
    }

    private List<List<Inline>> items(Node list) {
        List<List<Inline>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node only = item.getFirstChild();
            if (!(item instanceof ListItem)
                    || !(only instanceof org.commonmark.node.Paragraph)
                    || only.getNext() != null) {
                throw refused(item, Refused.Reason.MARKUP_NOT_ALLOWED);
            }
            items.add(runs(only));
        }
        return items;
    }

    private List<Inline> runs(Node block) {
        List<Inline> runs = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                // The parser cuts text at every sign that could have been markup.
                case Text text -> plain.append(text.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> plain.append(' ');
                case StrongEmphasis strong -> {
                    flush(plain, runs, block);
                    runs.add(new Inline.Strong(plain(strong)));
                }
                case Emphasis emphasis -> {
                    flush(plain, runs, block);
                    runs.add(new Inline.Emphasis(plain(emphasis)));
                }
                case Link link -> {
                    flush(plain, runs, block);
                    runs.add(new Inline.Link(plain(link), target(link)));
                }
                case HtmlInline _ -> throw refused(node, Refused.Reason.RAW_HTML);
                default -> throw refused(node, Refused.Reason.MARKUP_NOT_ALLOWED);
            }
        }
        flush(plain, runs, block);
        return runs;
    }

    private void flush(StringBuilder plain, List<Inline> runs, Node at) {
        Matcher reference = REFERENCE.matcher(plain);
        int end = 0;
        while (reference.find()) {
            if (reference.start() > end) {
                runs.add(new Inline.Plain(plain.substring(end, reference.start())));
            }
            try {
                runs.add(resolve.apply(reference.group(1).strip()));
            } catch (Refused unknown) {
                throw unknown.at(line(at));
            }
            end = reference.end();
        }
        if (plain.length() > end) {
            runs.add(new Inline.Plain(plain.substring(end)));
        }
        plain.setLength(0);
    }

    /** The words inside of emphasis or a link, which hold no markup of their own and no reference. */
    private static String plain(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> words.append(text.getLiteral());
                case SoftLineBreak _ -> words.append(' ');
                case HtmlInline _ -> throw refused(child, Refused.Reason.RAW_HTML);
                default -> throw refused(child, Refused.Reason.MARKUP_NOT_ALLOWED);
            }
        }
        if (REFERENCE.matcher(words).find()) {
            throw refused(node, Refused.Reason.MARKUP_NOT_ALLOWED);
        }
        return words.toString();
    }

    private static URI target(Link link) {
        String target = link.getDestination();
        if (!target.matches("(?i)https?://.+")) {
            throw refused(link, Refused.Reason.LINK_NOT_ALLOWED);
        }
        try {
            return URI.create(target);
        } catch (IllegalArgumentException _) {
            throw refused(link, Refused.Reason.LINK_NOT_ALLOWED);
        }
    }

    private static Refused refused(Node node, Refused.Reason reason) {
        return new Refused(reason, node.getClass().getSimpleName(), line(node));
    }

    private static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }
}
