package org.planmonitor.reports.publication.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.layout.Pages;
import org.planmonitor.reports.publication.layout.Sheet;
import org.planmonitor.reports.publication.layout.Tag;

/** Makes pages of a document as they are told; each is packed when the next begins. */
final class PdfPages implements Pages {

    private final PDDocument document;
    private final Sheet sheet;
    private final Map<Face, EmbeddedFace> faces;
    private final PDResources resources = new PDResources();
    private final Structure structure = new Structure();
    private final Outline outline = new Outline();
    private final Links links;
    private @Nullable PDPage page;
    private Operators operators;

    PdfPages(PDDocument document, Sheet sheet, Map<Face, EmbeddedFace> faces) {
        this.document = document;
        this.sheet = sheet;
        this.faces = faces;
        this.operators = new Operators(sheet.height(), faces);
        this.links = new Links(sheet.height(), structure);
    }

    @Override
    public void page(int number) {
        pack();
        PDPage next = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
        next.setResources(resources);
        next.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        document.addPage(next);
        structure.page(next.getCOSObject());
        page = next;
        operators = new Operators(sheet.height(), faces);
    }

    @Override
    public void open(Tag tag) {
        structure.open(tag);
    }

    @Override
    public void close() {
        structure.close();
    }

    @Override
    public void draw(List<Shape> shapes) {
        operators.marked(structure.innermost(), structure.mark(), shapes);
    }

    @Override
    public void ornament(List<Shape> shapes) {
        operators.artifact(shapes);
    }

    @Override
    public void link(Shape.Box area, String target, int to, String words) {
        links.add(current(), area, target, words);
    }

    @Override
    public void heading(int level, String id, String title, double y) {
        outline.add(level, title, current(), sheet.height() - y + 6);
    }

    @Override
    public void place(String id, double y) {
        links.place(id, current(), sheet.height() - y + 6);
    }

    /** Puts fonts, tree, outline and links into the document. */
    void finish() throws IOException {
        pack();
        for (EmbeddedFace face : faces.values()) {
            if (face.isUsed()) {
                resources.put(COSName.getPDFName(face.resource()), face.embed(document));
            }
        }
        links.resolve();
        document.getDocumentCatalog().setDocumentOutline(outline.finish());
        COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
        catalogue.setItem(COSName.STRUCT_TREE_ROOT, structure.finish());
    }

    private PDPage current() {
        if (page == null) {
            throw new IllegalStateException("nothing can be drawn before the first page");
        }
        return page;
    }

    private void pack() {
        if (page == null) {
            return;
        }
        byte[] content = operators.content().getBytes(StandardCharsets.US_ASCII);
        try {
            page.setContents(new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
