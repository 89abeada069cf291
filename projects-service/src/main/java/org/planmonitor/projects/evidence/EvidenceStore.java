package org.planmonitor.projects.evidence;

import java.io.InputStream;

/** Keeps bytes under a key that is used once. What was put is there when {@link #put} returns. */
interface EvidenceStore {

    void put(String key, java.nio.file.Path file, String mediaType);

    /** The bytes, closed by whoever asked. */
    InputStream get(String key);

    /** Takes bytes away of which no row tells; no failure when there are none. */
    void remove(String key);
}
