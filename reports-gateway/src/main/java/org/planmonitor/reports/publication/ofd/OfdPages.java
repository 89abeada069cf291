package org.planmonitor.reports.publication.ofd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.layout.Pages;
import org.planmonitor.reports.publication.layout.Sheet;
import org.planmonitor.reports.publication.layout.Tag;
import org.planmonitor.reports.publication.markup.Archive;
import org.planmonitor.reports.publication.markup.Xml;

/** Packs each page when the next begins; fonts and the document itself come last, when all is known. */
final class OfdPages implements Pages {

    private final Archive archive;
    private final Glyphs glyphs;
    private final PageObjects objects;
    private final Outline outline = new Outline();
    private List<Consumer<Xml>> onPage = new ArrayList<>();
    private int page;

    OfdPages(Archive archive, Glyphs glyphs) {
        this.archive = archive;
        this.glyphs = glyphs;
        this.objects = new PageObjects(glyphs);
    }

    @Override
    public void page(int number) {
        pack();
        page = number;
    }

    @Override
    public void open(Tag tag) {
        // The format has no tags that readers would use.
    }

    @Override
    public void close() {}

    @Override
    public void draw(List<Shape> shapes) {
        onPage.add(xml -> shapes.forEach(shape -> objects.write(xml, shape)));
    }

    @Override
    public void ornament(List<Shape> shapes) {
        draw(shapes);
    }

    @Override
    public void link(Shape.Box area, String target, int to, String words) {
        onPage.add(xml -> objects.area(xml, area, target, to));
    }

    @Override
    public void heading(int level, String id, String title, double y) {
        outline.add(level, title, page, y);
    }

    @Override
    public void place(String id, double y) {}

    void finish(Sheet sheet) throws IOException {
        pack();
        for (Map.Entry<Face, String> font : glyphs.fonts().entrySet()) {
            archive.bytes("Doc_0/Res/" + file(font.getValue()), glyphs.file(font.getKey()));
        }
        archive.xml("Doc_0/PublicRes.xml", this::resources);
        archive.xml("Doc_0/Document.xml", xml -> document(xml, sheet));
    }

    private void pack() {
        if (page == 0) {
            return;
        }
        List<Consumer<Xml>> whole = onPage;
        onPage = new ArrayList<>();
        try {
            archive.xml("Doc_0/" + address(page), xml -> {
                xml.open("ofd:Page", "xmlns:ofd", Names.NAMESPACE).open("ofd:Content");
                xml.open("ofd:Layer", "ID", objects.nextId(), "Type", "Body");
                whole.forEach(each -> each.accept(xml));
                xml.close().close().close();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void resources(Xml xml) {
        xml.open("ofd:Res", "xmlns:ofd", Names.NAMESPACE, "BaseLoc", "Res").open("ofd:Fonts");
        glyphs.fonts().forEach((face, id) -> {
            xml.open("ofd:Font", "ID", id, "FontName", face.name(), "FamilyName", face.name());
            xml.leaf("ofd:FontFile", file(id)).close();
        });
        xml.close().close();
    }

    private void document(Xml xml, Sheet sheet) {
        xml.open("ofd:Document", "xmlns:ofd", Names.NAMESPACE).open("ofd:CommonData");
        xml.leaf("ofd:MaxUnitID", objects.lastId()).open("ofd:PageArea");
        xml.leaf("ofd:PhysicalBox", Names.mm(0, 0, sheet.width(), sheet.height()))
                .close();
        xml.leaf("ofd:PublicRes", "PublicRes.xml").close();
        xml.open("ofd:Pages");
        for (int each = 1; each <= page; each++) {
            xml.empty("ofd:Page", "ID", Names.pageId(each), "BaseLoc", address(each));
        }
        xml.close();
        outline.write(xml);
        xml.close();
    }

    private static String address(int page) {
        return "Pages/Page_" + (page - 1) + "/Content.xml";
    }

    private static String file(String font) {
        return "font_" + font + ".ttf";
    }
}
