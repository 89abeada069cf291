package org.planmonitor.reports.evaluation.disclosure;

import java.io.StringWriter;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.planmonitor.reports.evaluation.DocumentView;

/** Published reports as an Atom feed (RFC 4287). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /** @param base address of the gateway, without a slash at its end */
    static String of(String plan, String base, List<PublicationView> reports) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            String self = base + "/reports/v1/plans/" + plan + "/reports.atom";
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", self);
            element(xml, "title", "评估报告 · Evaluation reports: " + plan);
            element(
                    xml,
                    "updated",
                    reports.isEmpty()
                            ? "1970-01-01T00:00:00Z"
                            : reports.getFirst().publishedAt().toString());
            link(xml, "self", self, "application/atom+xml");
            for (PublicationView each : reports) {
                entry(xml, base, each);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written into memory", e);
        }
    }

    private static void entry(XMLStreamWriter xml, String base, PublicationView report) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", base + report.href());
        element(xml, "title", report.title().zh() + " · " + report.title().en());
        element(xml, "updated", report.publishedAt().toString());
        element(xml, "published", report.publishedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", report.plan());
        xml.writeEndElement();
        if (!report.note().en().isEmpty()) {
            element(xml, "summary", report.note().zh() + " " + report.note().en());
        }
        link(xml, "alternate", base + report.href(), "application/json");
        for (DocumentView document : report.documents()) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "enclosure");
            xml.writeAttribute("href", base + document.href());
            xml.writeAttribute("type", document.mediaType());
            xml.writeAttribute("hreflang", document.language());
            xml.writeAttribute("length", Long.toString(document.size()));
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
