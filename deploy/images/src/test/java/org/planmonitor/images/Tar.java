package org.planmonitor.images;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image in OCI layout, read as a registry or a runtime would: by its index, manifest, configuration and layers. */
final class Tar {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SMALL = 1 << 20;

    private final Map<String, byte[]> entries;
    private final long bytes;
    private final JsonNode manifest;

    private Tar(Map<String, byte[]> entries, long bytes) throws IOException {
        this.entries = entries;
        this.bytes = bytes;
        JsonNode index = MAPPER.readTree(entries.get("index.json"));
        this.manifest = MAPPER.readTree(blob(index.at("/manifests/0/digest").asText()));
    }

    /** Of each file its name, its mode, and its content when it is small. */
    interface Visitor {
        void visit(String name, int mode, byte[] content);
    }

    static Tar read(Path file) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.put(entry.getName(), tar.readAllBytes());
            }
        }
        return new Tar(entries, Files.size(file));
    }

    long bytes() {
        return bytes;
    }

    JsonNode config() throws IOException {
        return MAPPER.readTree(blob(manifest.at("/config/digest").asText()));
    }

    void files(Visitor visitor) throws IOException {
        for (JsonNode layer : manifest.path("layers")) {
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(
                    new ByteArrayInputStream(blob(layer.path("digest").asText()))))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    byte[] content = entry.getSize() < SMALL ? tar.readAllBytes() : new byte[0];
                    visitor.visit(entry.getName().replaceAll("^/|/$", ""), entry.getMode() & 07777, content);
                }
            }
        }
    }

    private byte[] blob(String digest) {
        byte[] found = entries.get("blobs/" + digest.replace(':', '/'));
        if (found == null) {
            throw new AssertionError("no blob " + digest + " among " + entries.keySet());
        }
        return found;
    }
}
