package org.planmonitor.reports.publication.docx;

import java.io.IOException;
import java.io.OutputStream;

import org.planmonitor.reports.publication.DocumentWriter;
import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Writers;

/** Writes the text document. */
public final class DocxWriter implements DocumentWriter {

    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        Writers.check(publication);
        new TextDocument(publication).write(out);
    }
}
