package org.planmonitor.reports.publication;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes publications in one format: of the same publication the same bytes, always, on every machine. Writers have no state and may be
 * used by several threads.
 */
public interface DocumentWriter {

    Format format();

    /**
     * Writes the whole document and leaves the stream open. What goes to the stream does not pile up in memory.
     *
     * @throws UnprintableText before the first byte, if the document has a sign that this format cannot show
     */
    void write(Publication publication, OutputStream out) throws IOException;
}
