package org.planmonitor.reports.publication.pdf;

import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Bookmarks, one below another as the sections are. */
final class Outline {

    private final PDDocumentOutline root = new PDDocumentOutline();
    private final Deque<PDOutlineNode> path = new ArrayDeque<>();

    Outline() {
        path.push(root);
    }

    void add(int level, String title, PDPage page, double fromBottom) {
        while (path.size() > level) {
            path.pop();
        }
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop((int) Math.ceil(fromBottom));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        path.getFirst().addLast(item);
        path.push(item);
    }

    /** With the first level unfolded. */
    PDDocumentOutline finish() {
        root.openNode();
        return root;
    }
}
