package org.planmonitor.projects.given;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A drawing as a reader of XML sees it: one that is not well-formed cannot be read. */
public record Picture(Document document) {

    public static Picture of(String svg) throws Exception {
        return new Picture(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
    }

    /** How many elements of this name there are. */
    public int count(String tag) {
        return document.getElementsByTagName(tag).getLength();
    }

    /** What stands in the elements of this name, in their order. */
    public List<String> texts(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
