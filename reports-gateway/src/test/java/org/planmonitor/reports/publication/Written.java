package org.planmonitor.reports.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Documents as bytes. */
public final class Written {

    private Written() {}

    public static byte[] as(Format format, Publication publication) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writers.of(format).write(publication, out);
        return out.toByteArray();
    }
}
