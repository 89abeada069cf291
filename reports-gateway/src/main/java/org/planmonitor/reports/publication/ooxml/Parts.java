package org.planmonitor.reports.publication.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

import org.planmonitor.reports.publication.markup.Archive;
import org.planmonitor.reports.publication.markup.Xml;

/**
 * A package of the Open Packaging Conventions, written part by part as they come. Every part
 * is announced in the first one, so the caller says beforehand which there will be.
 */
public final class Parts {

    /** The schemas that parts of both formats are written in. */
    public static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Archive archive;

    /** A part that will come, by its name, with its type. */
    public record Announced(String name, String type) {}

    /** What a part refers to. */
    public record Relation(String id, String type, String target, boolean outside) {
        /** To another part, by a type of the office document's own schema. */
        public static Relation of(String id, String type, String target) {
            return new Relation(id, RELATIONS + "/" + type, target, false);
        }
    }

    public Parts(OutputStream out, List<Announced> announced) throws IOException {
        archive = new Archive(out);
        xml("[Content_Types].xml", xml -> {
            xml.open("Types", "xmlns", PACKAGE + "content-types");
            xml.empty(
                    "Default",
                    "Extension",
                    "rels",
                    "ContentType",
                    "application/vnd.openxmlformats-package.relationships+xml");
            xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
            xml.empty(
                    "Default",
                    "Extension",
                    "xlsx",
                    "ContentType",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            announced.forEach(part -> xml.empty("Override", "PartName", "/" + part.name(), "ContentType", part.type()));
            xml.close();
        });
    }

    /** A part of markup. */
    public void xml(String name, Consumer<Xml> content) throws IOException {
        archive.xml(name, content);
    }

    /** A part that is ready. */
    public void bytes(String name, byte[] content) throws IOException {
        archive.bytes(name, content);
    }

    /** What a part refers to, in the part beside it; the package itself is the part without a name. */
    public void relations(String part, List<Relation> relations) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        xml(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", xml -> {
            xml.open("Relationships", "xmlns", PACKAGE + "relationships");
            for (Relation relation : relations) {
                xml.open("Relationship", "Id", relation.id(), "Type", relation.type(), "Target", relation.target());
                if (relation.outside()) {
                    xml.attribute("TargetMode", "External");
                }
                xml.close();
            }
            xml.close();
        });
    }

    /** The end of the package; the stream below stays open. */
    public void finish() throws IOException {
        archive.finish();
    }
}
