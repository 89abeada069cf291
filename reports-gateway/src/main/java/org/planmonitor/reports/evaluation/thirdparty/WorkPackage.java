package org.planmonitor.reports.evaluation.thirdparty;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.reports.evaluation.DocumentView;
import org.planmonitor.reports.evaluation.KnownReports;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;

/**
 * What an evaluator from outside works from: the snapshot, which holds definitions, figures with vintages and the working of every
 * verdict; the report as data with its method annex; and a manifest with the hash of each. The same bytes whenever it is asked for,
 * never all of them in memory: of a plan of thousands of indicators they are more than what a small one holds.
 */
@Singleton
class WorkPackage {

    private final KnownReports reports;
    private final SnapshotStore snapshots;

    WorkPackage(KnownReports reports, SnapshotStore snapshots) {
        this.reports = reports;
        this.snapshots = snapshots;
    }

    @FunctionalInterface
    private interface Content {

        void copy(OutputStream out) throws IOException;
    }

    private record Part(String name, String sha256, long size, Content content) {}

    /** What is in a package, known before any of it is read. */
    static final class Packed {

        private final List<Part> parts;
        private final byte[] manifest;
        private final FileTime at;

        private Packed(List<Part> parts, byte[] manifest, FileTime at) {
            this.parts = parts;
            this.manifest = manifest;
            this.at = at;
        }

        /** That of the manifest, which has the hashes of all the rest. */
        EntityTag tag() {
            return new EntityTag(new Bytes(manifest).sha256());
        }

        void write(OutputStream out) throws IOException {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Part each : parts) {
                entry(zip, each.name());
                each.content().copy(zip);
                zip.closeEntry();
            }
            entry(zip, "manifest.json");
            zip.write(manifest);
            zip.closeEntry();
            zip.finish();
        }

        private void entry(ZipOutputStream zip, String name) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setLastModifiedTime(at);
            zip.putNextEntry(entry);
        }
    }

    Packed of(String plan, UUID report) {
        KnownReports.Known known = reports.one(plan, report);
        String hash = known.madeFrom();
        SnapshotStore.About about = snapshots.about(hash).orElseThrow();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("snapshot.json", hash, about.size(), out -> snapshots.copy(hash, out)));
        for (DocumentView document : reports.documents(known)) {
            if (document.format().equals("json")) {
                parts.add(new Part(
                        "report-" + document.language() + ".json",
                        document.sha256(),
                        document.size(),
                        out -> reports.copy(known, document, out)));
            }
        }
        return new Packed(parts, manifest(known, about.asOf(), parts), FileTime.from(about.asOf()));
    }

    private static byte[] manifest(KnownReports.Known report, Instant asOf, List<Part> parts) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("form", "planmonitor-evaluation-package/1");
        manifest.put("plan", report.plan());
        manifest.put("period", report.period());
        manifest.put("asOf", asOf.toString());
        ArrayNode list = manifest.putArray("files");
        parts.forEach(each -> list.addObject()
                .put("name", each.name())
                .put("sha256", each.sha256())
                .put("size", each.size()));
        return CanonicalJson.bytes(manifest);
    }
}
