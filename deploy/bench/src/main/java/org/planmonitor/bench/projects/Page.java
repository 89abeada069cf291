package org.planmonitor.bench.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.load.Field;
import org.planmonitor.bench.load.Wrk;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.bench.stand.StatementLog;
import org.planmonitor.local.service.Service;

/** A project's page with milestones, money, blockers and officials, beside a handler that does nothing but the same SQL. */
final class Page {

    private static final int CONNECTIONS = 16;
    private static final int DRAWN = 20_000;
    private static final String SERVICE = "service";
    private static final String BARE = "bare";

    private Page() {}

    static void measure(Setting setting, Stand stand, String projects) throws IOException, InterruptedException {
        String code = Registry.detailed().getFirst();
        Http service = new Http(projects);
        String path = Registry.BASE + "/projects/";
        service.get(path + code);
        List<StatementLog.Executed> statements = new StatementLog(stand).of(() -> service.get(path + code));
        Path recorded = record(stand, code, statements);
        String bare = stand.program("bare", (java, port) -> bare(stand, recorded, java, port));
        Path paths = paths(stand, path);
        Wrk wrk = Wrk.in(stand.directory());
        Field field = new Field()
                .add(SERVICE, howLong -> wrk.perSecond(projects, paths, CONNECTIONS, howLong))
                .add(BARE, howLong -> wrk.perSecond(bare, paths, CONNECTIONS, howLong));
        field.look(setting.warmUp().multipliedBy(2), setting.look(), setting.rounds());
        stand.end("bare");
        Table.of(
                        "project page, " + statements.size() + " statements, " + CONNECTIONS + " connections",
                        "a second",
                        "of the bare handler")
                .row(
                        "projects-service",
                        field.of(SERVICE).in("%,.0f"),
                        field.of(SERVICE).per(field.of(BARE)).in("%.2f"))
                .row(
                        "bare handler (Vert.x, Agroal), the same SQL",
                        field.of(BARE).in("%,.0f"),
                        "")
                .print();
    }

    private static Path record(Stand stand, String code, List<StatementLog.Executed> statements) throws IOException {
        Path file = stand.directory().resolve("page.json");
        String id = String.valueOf(stand.number("projects", "select id from project where code = '" + code + "'"));
        Http.JSON.writeValue(file.toFile(), Map.of("code", code, "id", id, "statements", statements));
        return file;
    }

    private static List<String> bare(Stand stand, Path recorded, Path java, int port) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(Service.MEMORY);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Bare.class.getName(),
                Integer.toString(port),
                stand.url("projects"),
                recorded.toString()));
        return command;
    }

    private static Path paths(Stand stand, String path) throws IOException {
        Random random = new Random(7);
        List<String> detailed = Registry.detailed();
        List<String> drawn = Stream.generate(() -> {
                    int copy = 1 + random.nextInt(Copies.ALL - 1);
                    return path + detailed.get(random.nextInt(detailed.size())) + "-" + copy;
                })
                .limit(DRAWN)
                .toList();
        return Files.write(stand.directory().resolve("pages.paths"), drawn);
    }
}
