package org.planmonitor.reports.publication.html;

import java.io.OutputStream;

import org.planmonitor.reports.publication.DocumentWriter;
import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Labels;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.Writers;
import org.planmonitor.reports.publication.markup.Xml;

/** Writes the page: title, contents, sections; what it may load is nothing, which it says itself in its policy. */
public final class HtmlWriter implements DocumentWriter {

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public void write(Publication publication, OutputStream out) {
        Writers.check(publication);
        Xml xml = new Xml(out);
        xml.doctype("html").open("html", "lang", publication.language().tag());
        head(xml, publication);
        xml.open("body");
        new Front(xml, publication).write();
        xml.open("main");
        Sections sections = new Sections(xml, Labels.of(publication), new Words(publication.language()));
        publication.sections().forEach(section -> sections.write(section, 2));
        xml.close().close();
        xml.close().end();
    }

    private static void head(Xml xml, Publication publication) {
        xml.open("head").empty("meta", "charset", "utf-8");
        xml.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src '" + Style.hash() + "'; base-uri 'none'; form-action 'none'");
        xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        xml.empty("meta", "name", "referrer", "content", "no-referrer");
        xml.leaf("title", publication.title());
        xml.leaf("style", Style.css());
        xml.close();
    }
}
