package org.planmonitor.bench.projects;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Looks;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.bench.stand.StatementLog;
import org.planmonitor.local.Failure;

/**
 * The OC4IDS package and the files of 100,000 projects, streamed by a service with 128 MiB of heap that ends when it needs more,
 * beside the same SELECTs made JSON by the database and copied out of it.
 */
public final class Packages {

    private static final String SERVICE = "projects-service";
    private static final String PACKAGE = "/projects/oc4ids/plans/" + Registry.PLAN;
    private static final int READERS = 4;
    private static final int BUFFER = 1 << 16;
    private static final double MEBI = 1 << 20;

    private final Http service;
    private final String base;
    private final Stand stand;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Packages(Stand stand, String base) {
        this.stand = stand;
        this.base = base;
        this.service = new Http(base);
    }

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.free(setting.root())) {
            Map<String, String> nothingBundled = Map.of("planmonitor.packs.bundled", "");
            // Money is public, so that it is in the package.
            Map<String, String> open = Map.of("planmonitor.packs.bundled", "", "planmonitor.money.sharing", "PUBLIC");
            String indicators = stand.service("indicators-service", nothingBundled);
            String projects = stand.service(SERVICE, SERVICE, open, List.of("-Xmx128m"));
            new Registry(stand, new Http(indicators), new Http(projects)).load();
            stand.end("indicators-service");
            List<StatementLog.Executed> statements = new StatementLog(stand).of(() -> new Http(projects).get(PACKAGE));
            new Copies(stand).make(1, Copies.ALL);
            System.out.printf("%,d simulated projects; %s with -Xmx128m%n", Registry.LOADED * Copies.ALL, SERVICE);
            new Packages(stand, projects).compare(setting, statements);
        }
    }

    private void compare(Setting setting, List<StatementLog.Executed> statements)
            throws IOException, InterruptedException {
        CopyAsJson copy = new CopyAsJson(stand, statements);
        Looks alone = new Looks();
        Looks together = new Looks();
        Looks copied = new Looks();
        read(PACKAGE);
        long bytes = 0;
        for (int round = 0; round < setting.rounds(); round++) {
            Read one = read(PACKAGE);
            bytes = one.bytes();
            alone.add(one.perSecond());
            copied.add(copy.perSecond(Registry.LOADED * Copies.ALL));
            together.add(together());
        }
        Table.of("OC4IDS package, " + copy.questions() + " statements", "projects a second", "of COPY")
                .row(
                        "one reader, %,.0f MiB".formatted(bytes / MEBI),
                        alone.in("%,.0f"),
                        alone.per(copied).in("%.2f"))
                .row(
                        READERS + " readers at once, together",
                        together.in("%,.0f"),
                        together.per(copied).in("%.2f"))
                .row("the same SELECTs as JSON by COPY, one after the other", copied.in("%,.0f"), "")
                .print();
        files(setting);
        service.get("/q/health/ready");
    }

    private void files(Setting setting) throws IOException, InterruptedException {
        Table table = Table.of("files of all projects", "projects a second", "MiB");
        for (String ending : List.of("csv", "xlsx", "geojson")) {
            Looks looks = new Looks();
            long bytes = 0;
            for (int round = 0; round < setting.rounds(); round++) {
                Read file = read(Registry.BASE + "/projects." + ending);
                looks.add(file.perSecond());
                bytes = file.bytes();
            }
            table.row(ending, looks.in("%,.0f"), "%,.1f".formatted(bytes / MEBI));
        }
        table.print();
    }

    private double together() throws InterruptedException {
        long begin = System.nanoTime();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<Read>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(() -> read(PACKAGE)));
            }
            for (Future<Read> read : reading) {
                read.get();
            }
        } catch (ExecutionException e) {
            throw Failure.of("A reader failed: %s.", e.getCause());
        }
        return (double) READERS * Registry.LOADED * Copies.ALL / ((System.nanoTime() - begin) / 1e9);
    }

    /** Reads an answer to its end without keeping it. */
    private Read read(String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw Failure.of("%s answers %d.", path, answer.statusCode());
        }
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream body = answer.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        return new Read(bytes, Registry.LOADED * Copies.ALL / ((System.nanoTime() - begin) / 1e9));
    }

    private record Read(long bytes, double perSecond) {}
}
