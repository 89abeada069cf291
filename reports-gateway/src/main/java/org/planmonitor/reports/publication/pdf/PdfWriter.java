package org.planmonitor.reports.publication.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import org.planmonitor.reports.publication.DocumentWriter;
import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Writers;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.layout.Composer;

/** Writes the pages. */
public final class PdfWriter implements DocumentWriter {

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        Writers.check(publication);
        write(publication, Composer.report(publication), out);
    }

    /** The same for a document that is laid out otherwise. */
    public void write(Publication publication, Composer composer, OutputStream out) throws IOException {
        Map<Face, EmbeddedFace> faces = new LinkedHashMap<>();
        for (Face face : composer.sheet().faces().all()) {
            faces.put(face, new EmbeddedFace(face, "F" + (faces.size() + 1)));
        }
        try (PDDocument document = new PDDocument()) {
            PdfPages pages = new PdfPages(document, composer.sheet(), faces);
            composer.compose(pages);
            pages.finish();
            new Identity(publication).write(document);
            preferences(document.getDocumentCatalog());
            document.save(out);
        }
    }

    private static void preferences(PDDocumentCatalog catalogue) {
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalogue.setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(preferences);
        catalogue.setPageMode(PageMode.USE_OUTLINES);
    }
}
