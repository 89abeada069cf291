package org.planmonitor.reports.publication.markup;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP, written entry by entry as they come: nothing is kept, and every entry has one fixed time. */
public final class Archive {

    /** ZIP knows no time before it. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    public Archive(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** An entry of markup. */
    public void xml(String name, Consumer<Xml> content) throws IOException {
        entry(name);
        Xml xml = new Xml(zip);
        xml.declaration();
        content.accept(xml);
        xml.end();
        zip.closeEntry();
    }

    /** An entry that is ready. */
    public void bytes(String name, byte[] content) throws IOException {
        entry(name);
        zip.write(content);
        zip.closeEntry();
    }

    /** The end of the archive; the stream below stays open. */
    public void finish() throws IOException {
        zip.finish();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }
}
