package org.planmonitor.bench.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.gateway.Bare;
import org.planmonitor.bench.load.Field;
import org.planmonitor.bench.load.Wrk;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/**
 * Documents of a published edition as anybody downloads them, beside a handler in an otherwise empty Quarkus application that lets the
 * kernel send the same file. Each has one processor, the load shares the other with the database.
 */
public final class PublishedDocuments {

    private static final String PLAN = "taiyuan-14fyp";
    private static final String REPORTS = "/reports/v1/plans/" + PLAN + "/reports";
    private static final List<String> FORMATS = List.of("html", "pdf");
    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private PublishedDocuments() {}

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.pinned(setting.root())) {
            Evaluations.Suite suite = Evaluations.start(stand, List.of());
            JsonNode edition = published(stand, suite);
            stand.end("indicators-service");
            stand.end("projects-service");
            Wrk wrk = Wrk.in(stand.directory());
            Field field = new Field();
            Map<String, Long> sizes = new LinkedHashMap<>();
            for (String format : FORMATS) {
                JsonNode document = document(edition, format);
                String address = document.path("href").asText();
                sizes.put(format, document.path("size").asLong());
                Path path = Files.write(stand.directory().resolve(format + ".path"), List.of(address));
                Path file = Files.write(
                        stand.directory().resolve("report." + format), Http.bytes(suite.gateway() + address));
                String tag = "\"" + document.path("sha256").asText() + "\"";
                String bare = stand.program(
                        "bare-" + format, (java, port) -> Bare.quarkus(setting.root(), java, port, file, tag));
                field.add("gateway " + format, howLong -> wrk.perSecond(suite.gateway(), path, CONNECTIONS, howLong));
                field.add("bare " + format, howLong -> wrk.perSecond(bare, path, CONNECTIONS, howLong));
            }
            field.look(setting.warmUp(), setting.look(), setting.rounds());
            Table table = Table.of(
                    "documents of a published edition, %d connections".formatted(CONNECTIONS),
                    "bytes",
                    "gateway, a second",
                    "bare sendFile in Quarkus",
                    "of it");
            sizes.forEach((format, size) -> {
                var ours = field.of("gateway " + format);
                var bare = field.of("bare " + format);
                table.row(
                        format,
                        "%,d".formatted(size),
                        ours.in("%,.0f"),
                        bare.in("%,.0f"),
                        ours.per(bare).in("%.2f"));
            });
            table.print();
        }
    }

    /** A final evaluation as it becomes public: made, an edition of it, signed, published. */
    private static JsonNode published(Stand stand, Evaluations.Suite suite) throws IOException, InterruptedException {
        Evaluations.await(suite.gateway(), "/reports/v1/plans", PLAN);
        Evaluations evaluations = Evaluations.of(stand, suite);
        String report = evaluations
                .made(REPORTS, "{\"type\": \"FINAL\", \"language\": \"EN\", \"audience\": \"PUBLIC\"}", PATIENCE)
                .path("href")
                .asText();
        JsonNode edition = evaluations.made(report + "/editions", "", PATIENCE);
        Http gateway = new Http(suite.gateway());
        String href = edition.path("href").asText();
        gateway.post(href + "/signatures", stand.token("leader"), "");
        gateway.post(href + "/publications", stand.token("releaser"), "");
        return edition;
    }

    private static JsonNode document(JsonNode edition, String format) {
        return StreamSupport.stream(edition.path("documents").spliterator(), false)
                .filter(each -> each.path("format").asText().equals(format))
                .findFirst()
                .orElseThrow(() -> Failure.of("The edition has no %s.", format));
    }
}
