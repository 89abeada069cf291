package org.planmonitor.reports.publication.pdf;

import org.apache.pdfbox.cos.COSDictionary;

/**
 * A tag in the tree: a dictionary that keeps its few entries in one array, for a document of ten thousand projects has hundreds of thousands
 * of them.
 */
final class Element extends COSDictionary {

    Element() {
        items = new FewEntries<>();
    }
}
