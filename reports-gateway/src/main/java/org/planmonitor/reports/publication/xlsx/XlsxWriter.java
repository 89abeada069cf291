package org.planmonitor.reports.publication.xlsx;

import java.io.IOException;
import java.io.OutputStream;

import org.planmonitor.reports.publication.DocumentWriter;
import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Writers;

/** Writes the workbook. */
public final class XlsxWriter implements DocumentWriter {

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        Writers.check(publication);
        new Workbook(publication).write(out);
    }
}
