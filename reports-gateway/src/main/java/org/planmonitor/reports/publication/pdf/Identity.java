package org.planmonitor.reports.publication.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

import org.planmonitor.reports.publication.Metadata;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.markup.Xml;

/** What the file says of itself: title, dates of the figures' instant, the standards that it keeps. */
record Identity(Publication publication) {

    private static final String PRODUCER = "Plan Monitor";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    void write(PDDocument document) throws IOException {
        Metadata metadata = publication.metadata();
        ZonedDateTime instant = metadata.instant().atZone(metadata.zone());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(publication.title());
        information.setAuthor(metadata.issuer());
        information.setSubject(metadata.kind());
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(instant));
        information.setModificationDate(GregorianCalendar.from(instant));
        document.setVersion(1.7f);
        document.setDocumentId(seed(metadata.contentHash()));
        PDDocumentCatalog catalogue = document.getDocumentCatalog();
        catalogue.setLanguage(publication.language().tag());
        catalogue.setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp(instant))));
        PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(SrgbProfile.bytes()));
        colours.setInfo("sRGB IEC61966-2.1");
        colours.setOutputCondition("sRGB IEC61966-2.1");
        colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        catalogue.addOutputIntent(colours);
    }

    private static long seed(String hash) {
        long seed = 1125899906842597L;
        for (int i = 0; i < hash.length(); i++) {
            seed = 31 * seed + hash.charAt(i);
        }
        return seed;
    }

    private byte[] xmp(ZonedDateTime instant) {
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.withNano(0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = new Xml(out);
        xml.instruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
        xml.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/").open("rdf:RDF", "xmlns:rdf", RDF);
        xml.open(
                "rdf:Description",
                "rdf:about",
                "",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:pdf",
                "http://ns.adobe.com/pdf/1.3/",
                "xmlns:xmp",
                "http://ns.adobe.com/xap/1.0/",
                "xmlns:pdfaid",
                "http://www.aiim.org/pdfa/ns/id/",
                "xmlns:pdfuaid",
                "http://www.aiim.org/pdfua/ns/id/");
        xml.leaf("pdfaid:part", "2").leaf("pdfaid:conformance", "A").leaf("pdfuaid:part", "1");
        alternative(xml, "dc:title", publication.title());
        alternative(xml, "dc:description", publication.metadata().kind());
        xml.open("dc:creator")
                .open("rdf:Seq")
                .leaf("rdf:li", publication.metadata().issuer());
        xml.close().close();
        xml.leaf("xmp:CreateDate", date).leaf("xmp:ModifyDate", date).leaf("pdf:Producer", PRODUCER);
        xml.close();
        extension(xml);
        xml.close().close().instruction("xpacket", "end=\"w\"");
        xml.end();
        return out.toByteArray();
    }

    private static void alternative(Xml xml, String name, String words) {
        xml.open(name)
                .open("rdf:Alt")
                .leaf("rdf:li", words, "xml:lang", "x-default")
                .close()
                .close();
    }

    /** PDF/A does not know the mark of PDF/UA and wants it described. */
    private static void extension(Xml xml) {
        xml.open(
                "rdf:Description",
                "rdf:about",
                "",
                "xmlns:pdfaExtension",
                "http://www.aiim.org/pdfa/ns/extension/",
                "xmlns:pdfaSchema",
                "http://www.aiim.org/pdfa/ns/schema#",
                "xmlns:pdfaProperty",
                "http://www.aiim.org/pdfa/ns/property#");
        xml.open("pdfaExtension:schemas").open("rdf:Bag").open("rdf:li", "rdf:parseType", "Resource");
        xml.leaf("pdfaSchema:schema", "PDF/UA identification");
        xml.leaf("pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/");
        xml.leaf("pdfaSchema:prefix", "pdfuaid");
        xml.open("pdfaSchema:property").open("rdf:Seq").open("rdf:li", "rdf:parseType", "Resource");
        xml.leaf("pdfaProperty:name", "part").leaf("pdfaProperty:valueType", "Integer");
        xml.leaf("pdfaProperty:category", "internal").leaf("pdfaProperty:description", "Part of PDF/UA");
        xml.close().close().close().close().close().close().close();
    }
}
