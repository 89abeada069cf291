package org.planmonitor.reports.publication.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
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
import org.planmonitor.reports.publication.layout.Sheet;

/** Writes the pages. */
public final class PdfWriter implements DocumentWriter {

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        Writers.check(publication);
        Map<Face, EmbeddedFace> faces = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            faces.put(face, new EmbeddedFace(face));
        }
        try (PDDocument document = new PDDocument()) {
            Sheet sheet = Sheet.report();
            PdfPages pages = new PdfPages(document, sheet, faces);
            Composer.compose(publication, sheet, pages);
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
