package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.chart.Shape;

/**
 * Is told of a document page by page, in reading order: tags open and close around what belongs to them, over pages where it must be.
 * What a page needs is told between its beginning and that of the next.
 */
public interface Pages {

    /** A new page; tags that are open stay open. */
    void page(int number);

    void open(Tag tag);

    void close();

    /** Content of the innermost open tag. */
    void draw(List<Shape> shapes);

    /** What is on the page without being content: rules, tints, running titles, page numbers. */
    void ornament(List<Shape> shapes);

    /**
     * The innermost open tag is a link, and this is where it can be clicked.
     *
     * @param target an id with {@code #} before it, or an address
     * @param page on which the id lies, 0 for an address
     */
    void link(Shape.Box area, String target, int page, String words);

    /** A heading at a height of the page, for the outline. */
    void heading(int level, String id, String title, double y);

    /** A place that references lead to, at a height of the page. */
    void place(String id, double y);
}
