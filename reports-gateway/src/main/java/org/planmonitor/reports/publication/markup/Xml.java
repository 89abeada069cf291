package org.planmonitor.reports.publication.markup;

import java.io.BufferedOutputStream;
import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements, written as they come in UTF-8. Names and attribute names are ours; whatever comes from data goes through {@link #text} or the
 * value of an attribute, where it is escaped: data cannot become markup.
 */
public final class Xml {

    /** By name, not by what else lies on the class path: the bytes must not depend on it. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    public Xml(OutputStream out) {
        try {
            this.out = FACTORY.createXMLStreamWriter(new BufferedOutputStream(out, 1 << 16), "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that can fail as a stream does. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    public Xml declaration() {
        return step(() -> out.writeStartDocument("UTF-8", "1.0"));
    }

    public Xml doctype(String name) {
        return step(() -> out.writeDTD("<!DOCTYPE " + name + ">"));
    }

    public Xml instruction(String target, String data) {
        return step(() -> out.writeProcessingInstruction(target, data));
    }

    /** Begins an element; attributes are names and values in turn. */
    public Xml open(String name, String... attributes) {
        return step(() -> {
            out.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** An element without content. */
    public Xml empty(String name, String... attributes) {
        return step(() -> {
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** One more attribute of the element that was just begun. */
    public Xml attribute(String name, String value) {
        return step(() -> out.writeAttribute(name, value));
    }

    /** An element with words alone. */
    public Xml leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    public Xml text(String text) {
        return step(() -> out.writeCharacters(text));
    }

    public Xml close() {
        return step(out::writeEndElement);
    }

    /** The end of the document; the stream below stays open. */
    public void end() {
        step(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private Xml step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new UnwritableException(e);
        }
    }

    /** The stream below does not take what is written. */
    public static final class UnwritableException extends RuntimeException {
        UnwritableException(XMLStreamException cause) {
            super(cause);
        }
    }
}
