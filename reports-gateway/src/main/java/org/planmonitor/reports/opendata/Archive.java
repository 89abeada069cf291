package org.planmonitor.reports.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.json.Sha256;

/**
 * A ZIP of CSV files (RFC 4180, UTF-8) that ends with {@code manifest.json}: of each file its rows and its SHA-256. The same content
 * makes the same bytes, because no entry says when it was written.
 */
final class Archive implements AutoCloseable {

    private final ZipOutputStream zip;
    private final ArrayNode files = JsonNodeFactory.instance.arrayNode();

    Archive(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, List<String> columns, List<List<@Nullable String>> rows) throws IOException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(entry(name));
        Writer text = new OutputStreamWriter(new DigestOutputStream(zip, digest), StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns);
        rows.forEach(csv::writeRecord);
        csv.flush();
        text.flush();
        zip.closeEntry();
        files.addObject()
                .put("name", name)
                .put("rows", rows.size())
                .put("sha256", HexFormat.of().formatHex(digest.digest()));
    }

    /** @param about what the archive is of; the files are added to it */
    void manifest(ObjectNode about) throws IOException {
        about.set("files", files);
        zip.putNextEntry(entry("manifest.json"));
        zip.write(about.toPrettyString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }
}
