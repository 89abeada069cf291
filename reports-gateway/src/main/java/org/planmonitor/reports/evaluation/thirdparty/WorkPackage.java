package org.planmonitor.reports.evaluation.thirdparty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.reports.evaluation.DocumentView;
import org.planmonitor.reports.evaluation.KnownReports;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;

/**
 * What an evaluator from outside works from: the snapshot, which holds definitions, figures with vintages and the working of every
 * verdict; the report as data with its method annex; and a manifest with the hash of each. The same bytes whenever it is asked for.
 */
@Singleton
class WorkPackage {

    private final KnownReports reports;
    private final SnapshotStore snapshots;

    WorkPackage(KnownReports reports, SnapshotStore snapshots) {
        this.reports = reports;
        this.snapshots = snapshots;
    }

    Bytes of(String plan, UUID report) {
        KnownReports.Known known = reports.one(plan, report);
        var snapshot = snapshots.one(known.madeFrom()).orElseThrow();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("snapshot.json", snapshot.bytes().array());
        for (DocumentView document : reports.documents(known)) {
            if (document.format().equals("json")) {
                files.put(
                        "report-" + document.language() + ".json",
                        reports.content(known, document).array());
            }
        }
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("form", "planmonitor-evaluation-package/1");
        manifest.put("plan", plan);
        manifest.put("period", known.period());
        manifest.put("asOf", snapshot.asOf().toString());
        ArrayNode list = manifest.putArray("files");
        files.forEach((name, bytes) -> list.addObject()
                .put("name", name)
                .put("sha256", new Bytes(bytes).sha256())
                .put("size", bytes.length));
        files.put("manifest.json", CanonicalJson.bytes(manifest));
        return zip(files, snapshot.asOf());
    }

    private static Bytes zip(Map<String, byte[]> files, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.from(at));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a package could not be written into memory", e);
        }
        return new Bytes(bytes.toByteArray());
    }
}
