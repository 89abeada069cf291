package org.planmonitor.reports.publication.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

import org.planmonitor.reports.publication.layout.Tag;

/**
 * The tree of tags beside the pages, and the way back from what is marked on a page to its tag. Plain objects of the format, small ones
 * inside their parents: a document of ten thousand projects has half a million of them.
 */
final class Structure {

    private final COSDictionary root = new COSDictionary();
    private final Deque<COSDictionary> open = new ArrayDeque<>();
    private final COSArray parents = new COSArray();
    private int nextKey;
    private List<COSBase> onPage = new ArrayList<>();
    private COSDictionary page = new COSDictionary();

    Structure() {
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        open.push(root);
    }

    void page(COSDictionary next) {
        endOfPage();
        page = next;
        page.setInt(COSName.STRUCT_PARENTS, nextKey++);
    }

    void open(Tag tag) {
        COSDictionary element = new Element();
        COSDictionary parent = open.getFirst();
        element.setName(COSName.S, tag.name());
        element.setItem(COSName.P, parent);
        if (tag.alternative() != null) {
            element.setString(COSName.ALT, tag.alternative());
        }
        if (tag.name().equals("TH") || tag.columns() > 1 || tag.rows() > 1) {
            element.setItem(COSName.A, cell(tag));
        }
        child(parent, element);
        open.push(element);
    }

    void close() {
        open.pop();
    }

    String innermost() {
        return open.getFirst().getNameAsString(COSName.S);
    }

    /** The number of a new mark on the page, which belongs to the innermost tag. */
    int mark() {
        COSDictionary element = open.getFirst();
        int id = onPage.size();
        onPage.add(element);
        if (!element.containsKey(COSName.PG)) {
            element.setItem(COSName.PG, page);
        }
        if (page.equals(element.getDictionaryObject(COSName.PG))) {
            child(element, COSInteger.get(id));
        } else {
            COSDictionary elsewhere = new Element();
            elsewhere.setDirect(true);
            elsewhere.setName(COSName.TYPE, "MCR");
            elsewhere.setItem(COSName.PG, page);
            elsewhere.setInt(COSName.MCID, id);
            child(element, elsewhere);
        }
        return id;
    }

    /** Puts an annotation under the innermost tag. */
    void annotation(COSDictionary annotation) {
        COSDictionary reference = new Element();
        reference.setDirect(true);
        reference.setName(COSName.TYPE, "OBJR");
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, annotation);
        child(open.getFirst(), reference);
        annotation.setInt(COSName.STRUCT_PARENT, nextKey);
        parents.add(COSInteger.get(nextKey++));
        parents.add(open.getFirst());
    }

    /** The root of the tree, when the last page is told. */
    COSDictionary finish() {
        endOfPage();
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, sorted());
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, nextKey);
        return root;
    }

    private void endOfPage() {
        if (page.containsKey(COSName.STRUCT_PARENTS)) {
            COSArray marks = new COSArray();
            onPage.forEach(marks::add);
            parents.add(COSInteger.get(page.getInt(COSName.STRUCT_PARENTS)));
            parents.add(marks);
            onPage = new ArrayList<>();
        }
    }

    /** Keys in order, as a tree of numbers must have them: annotations of a page come before the page itself is known whole. */
    private COSArray sorted() {
        COSBase[] byKey = new COSBase[nextKey];
        for (int i = 0; i < parents.size(); i += 2) {
            byKey[parents.getInt(i)] = parents.get(i + 1);
        }
        COSArray sorted = new COSArray();
        sorted.setDirect(true);
        for (int key = 0; key < nextKey; key++) {
            sorted.add(COSInteger.get(key));
            sorted.add(byKey[key]);
        }
        return sorted;
    }

    private static COSDictionary cell(Tag tag) {
        COSDictionary attributes = new Element();
        attributes.setDirect(true);
        attributes.setName(COSName.O, "Table");
        if (tag.name().equals("TH")) {
            attributes.setName(COSName.getPDFName("Scope"), "Column");
        }
        if (tag.columns() > 1) {
            attributes.setInt(COSName.getPDFName("ColSpan"), tag.columns());
        }
        if (tag.rows() > 1) {
            attributes.setInt(COSName.getPDFName("RowSpan"), tag.rows());
        }
        return attributes;
    }

    /** One child stands alone, several in an array. */
    private static void child(COSDictionary element, COSBase child) {
        COSBase kids = element.getItem(COSName.K);
        switch (kids) {
            case null -> element.setItem(COSName.K, child);
            case COSArray array -> array.add(child);
            default -> {
                COSArray array = new COSArray();
                array.setDirect(true);
                array.add(kids);
                array.add(child);
                element.setItem(COSName.K, array);
            }
        }
    }
}
