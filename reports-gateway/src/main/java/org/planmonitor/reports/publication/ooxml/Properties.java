package org.planmonitor.reports.publication.ooxml;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.planmonitor.reports.publication.Metadata;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.ooxml.Parts.Relation;

/** What the file says of itself: title, issuer, the instant of its figures and no other. */
public final class Properties {

    public static final String PART = "docProps/core.xml";
    public static final String TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private Properties() {}

    /**
     * The beginning of every file: where its main part stands, and its properties.
     *
     * @param main {@code word/document.xml}
     */
    public static void begin(Parts parts, String main, Publication publication) throws IOException {
        parts.relations(
                "", List.of(Relation.of("rId1", "officeDocument", main), new Relation("rId2", RELATION, PART, false)));
        write(parts, publication);
    }

    private static void write(Parts parts, Publication publication) throws IOException {
        Metadata metadata = publication.metadata();
        String instant = metadata.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        parts.xml(PART, xml -> {
            xml.open(
                    "cp:coreProperties",
                    "xmlns:cp",
                    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                    "xmlns:dc",
                    "http://purl.org/dc/elements/1.1/",
                    "xmlns:dcterms",
                    "http://purl.org/dc/terms/",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance");
            xml.leaf("dc:title", publication.title()).leaf("dc:subject", metadata.kind());
            xml.leaf("dc:creator", metadata.issuer()).leaf("dc:identifier", metadata.contentHash());
            xml.leaf("dc:language", publication.language().tag());
            xml.leaf("dcterms:created", instant, "xsi:type", "dcterms:W3CDTF");
            xml.leaf("dcterms:modified", instant, "xsi:type", "dcterms:W3CDTF");
            xml.close();
        });
    }
}
