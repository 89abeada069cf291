package org.planmonitor.reports.publication.ofd;

import java.io.IOException;
import java.io.OutputStream;

import org.planmonitor.reports.publication.DocumentWriter;
import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Writers;
import org.planmonitor.reports.publication.layout.Composer;
import org.planmonitor.reports.publication.markup.Archive;

/** Writes the package: what the file says of itself, pages as they come, then fonts and the document that holds all together. */
public final class OfdWriter implements DocumentWriter {

    @Override
    public Format format() {
        return Format.OFD;
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        Writers.check(publication);
        write(publication, Composer.report(publication), out);
    }

    /** The same for a document that is laid out otherwise. */
    public void write(Publication publication, Composer composer, OutputStream out) throws IOException {
        Archive archive = new Archive(out);
        archive.xml("OFD.xml", xml -> Identity.write(xml, publication));
        Glyphs glyphs = new Glyphs(composer.sheet().faces().all());
        OfdPages pages = new OfdPages(archive, glyphs);
        composer.compose(glyphs, pages);
        pages.finish(composer.sheet());
        archive.finish();
    }
}
