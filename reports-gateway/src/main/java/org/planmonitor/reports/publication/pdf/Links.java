package org.planmonitor.reports.publication.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

import org.planmonitor.reports.publication.chart.Shape;

/** Links of the pages; those inside the document find their places when all pages are there. */
final class Links {

    private final double pageHeight;
    private final Structure structure;
    private final Map<String, PDPageXYZDestination> places = new HashMap<>();
    private final List<Inner> inner = new ArrayList<>();

    private record Inner(PDAnnotationLink link, String id) {}

    Links(double pageHeight, Structure structure) {
        this.pageHeight = pageHeight;
        this.structure = structure;
    }

    void place(String id, PDPage page, double fromBottom) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setTop((int) Math.ceil(fromBottom));
        places.put(id, place);
    }

    void add(PDPage page, Shape.Box area, String target, String words) {
        PDAnnotationLink link = new PDAnnotationLink();
        double bottom = pageHeight - area.y() - area.height();
        link.setRectangle(
                new PDRectangle((float) area.x(), (float) bottom, (float) area.width(), (float) area.height()));
        link.setContents(words);
        link.setPrinted(true);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        if (target.startsWith("#")) {
            inner.add(new Inner(link, target.substring(1)));
        } else {
            PDActionURI action = new PDActionURI();
            action.setURI(target);
            link.setAction(action);
        }
        structure.annotation(link.getCOSObject());
        try {
            List<PDAnnotation> all = page.getAnnotations();
            all.add(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void resolve() {
        for (Inner each : inner) {
            PDPageXYZDestination place = places.get(each.id());
            if (place == null) {
                throw new IllegalStateException("a link leads nowhere: " + each.id());
            }
            each.link().setDestination(place);
        }
    }
}
