package org.planmonitor.bench.reads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.load.Field;
import org.planmonitor.bench.load.PgBench;
import org.planmonitor.bench.load.Wrk;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.bench.stand.StatementLog;
import org.planmonitor.local.Failure;
import org.planmonitor.local.service.Service;

/**
 * Figures read by key and as series. The service has a processor of its own; wrk or pgbench share the other with PostgreSQL.
 * One replica remembers no answers, so that every read of it is one of the database; another one does, and is asked for the
 * same thousand figures.
 */
public final class Reads {

    static final int CONNECTIONS = 16;
    private static final int DRAWN = 100_000;
    private static final int REMEMBERED = 1_000;

    private static final String CELL = "cell, database";
    private static final String CELL_SQL = "cell, pgbench";
    private static final String CELL_TWIN = "cell, twin";
    private static final String CELL_MEMORY = "cell, memory";
    private static final String SERIES = "series, database";
    private static final String SERIES_SQL = "series, pgbench";
    private static final String SERIES_MEMORY = "series, memory";
    private static final String INDICATOR = "indicator";
    private static final String REVISIONS = "revisions";
    private static final String AS_OF = "cell as of an instant";
    private static final String MONTH = "a month of a region";
    private static final List<String> ALL = List.of(
            CELL,
            CELL_SQL,
            CELL_TWIN,
            CELL_MEMORY,
            SERIES,
            SERIES_SQL,
            SERIES_MEMORY,
            INDICATOR,
            REVISIONS,
            AS_OF,
            MONTH);

    private final Stand stand;
    private final Setting setting;
    private final String database;
    private final String memory;
    private final String twin;
    private final SameSelect select;

    private Reads(Stand stand, Setting setting, String database, String memory, String twin) {
        this.stand = stand;
        this.setting = setting;
        this.database = database;
        this.memory = memory;
        this.twin = twin;
        this.select = new SameSelect(new StatementLog(stand), new Http(database));
    }

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.pinned(setting.root())) {
            String name = "indicators-service";
            String database = stand.service(name, Map.of("planmonitor.answers.most-bytes", "0"));
            String memory = stand.service(name, "indicators-remembering", Map.of());
            String twin = stand.program("twin", (java, port) -> twin(stand, setting.root(), java, port));
            Figures figures = new Figures(stand);
            figures.load(new Http(database));
            Reads reads = new Reads(stand, setting, database, memory, twin);
            long few = figures.count();
            Field before = reads.look(Figures.ONE, setting);
            reads.print(before, few);
            figures.multiply();
            Field after = reads.look(Figures.MANY, setting.warm());
            reads.print(after, figures.count());
            compare(before, after, few, figures.count());
            System.out.printf("Each of %,d figures takes %s.%n", figures.count(), figures.size());
        }
    }

    private static List<String> twin(Stand stand, Path root, Path java, int port) {
        Path jar = root.resolve("deploy/bench/twin/target/twin.jar");
        if (!Files.exists(jar)) {
            throw Failure.of("There is no %s.", jar);
        }
        List<String> command = new java.util.ArrayList<>(List.of(java.toString()));
        command.addAll(Service.MEMORY);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--spring.datasource.url=" + stand.url("indicators"),
                "--spring.datasource.username=indicators_app",
                "--spring.datasource.password=indicators_app"));
        return command;
    }

    private Field look(Figures.Regions regions, Setting how) throws IOException, InterruptedException {
        Paths paths = new Paths(stand.directory(), regions);
        requireSameAnswer(paths);
        Wrk wrk = Wrk.in(stand.directory());
        PgBench pgbench = new PgBench(stand.directory(), stand.postgresPort(), "indicators", "indicators_app");
        PgBench.Script cell = select.ofCell(regions);
        PgBench.Script series = select.ofSeries(regions);
        Field field = new Field()
                .add(CELL, http(wrk, database, paths.of("cell", DRAWN, Paths.Cell::path)))
                .add(CELL_SQL, howLong -> pgbench.perSecond(cell, CONNECTIONS, howLong))
                .add(CELL_TWIN, http(wrk, twin, paths.of("cell", DRAWN, Paths.Cell::path)))
                .add(CELL_MEMORY, http(wrk, memory, paths.of("cell-few", REMEMBERED, Paths.Cell::path)))
                .add(SERIES, http(wrk, database, paths.of("series", DRAWN, Paths.Cell::series)))
                .add(SERIES_SQL, howLong -> pgbench.perSecond(series, CONNECTIONS, howLong))
                .add(SERIES_MEMORY, http(wrk, memory, paths.of("series-few", REMEMBERED, Paths.Cell::series)))
                .add(INDICATOR, http(wrk, database, paths.of("indicator", DRAWN, Paths.Cell::indicatorPath)))
                .add(REVISIONS, http(wrk, database, paths.of("revisions", DRAWN, Paths.Cell::revisions)))
                .add(AS_OF, http(wrk, database, paths.of("as-of", DRAWN, Paths.Cell::asOf)))
                .add(MONTH, http(wrk, database, paths.of("month", DRAWN, Paths.Cell::wholePlan)));
        field.look(how.warmUp(), how.look(), how.rounds());
        return field;
    }

    private static org.planmonitor.bench.load.Reading http(Wrk wrk, String base, Path paths) {
        return howLong -> wrk.perSecond(base, paths, CONNECTIONS, howLong);
    }

    /** The twin may be compared only where it answers the same. */
    private void requireSameAnswer(Paths paths) throws IOException, InterruptedException {
        Function<Paths.Cell, String> cell = Paths.Cell::path;
        String path = Files.readAllLines(paths.of("sample", 1, cell)).getFirst();
        Object ours = new Http(database).get(path).body();
        Object theirs = new Http(twin).get(path).body();
        if (!ours.equals(theirs)) {
            throw Failure.of("The twin answers %s, and the service %s.", theirs, ours);
        }
    }

    private void print(Field field, long figures) {
        System.out.printf(
                "Reads of %,d figures, %d connections, each looked at %d times for %d s after %d s of warm-up; answers a second%n",
                figures,
                CONNECTIONS,
                setting.rounds(),
                setting.look().toSeconds(),
                setting.warmUp().toSeconds());
        Table table = Table.of("", "a second", "of pgbench with the same SELECT", "of the twin");
        table.row(
                "one figure, from the database",
                rate(field, CELL),
                ratio(field, CELL, CELL_SQL),
                ratio(field, CELL, CELL_TWIN));
        table.row(
                "one figure, remembered",
                rate(field, CELL_MEMORY),
                ratio(field, CELL_MEMORY, CELL_SQL),
                ratio(field, CELL_MEMORY, CELL_TWIN));
        table.row("one indicator", rate(field, INDICATOR), "", "");
        table.row(
                "60 figures of a series, from the database", rate(field, SERIES), ratio(field, SERIES, SERIES_SQL), "");
        table.row(
                "60 figures of a series, remembered",
                rate(field, SERIES_MEMORY),
                ratio(field, SERIES_MEMORY, SERIES_SQL),
                "");
        table.row("pgbench, one figure", rate(field, CELL_SQL), "", "");
        table.row("pgbench, 60 figures", rate(field, SERIES_SQL), "", "");
        table.row("twin (Spring Boot 4.1.2, JPA), one figure", rate(field, CELL_TWIN), "", "");
        table.print();
    }

    private static void compare(Field before, Field after, long few, long many) {
        System.out.printf("The same reads of %,d figures and of %,d: how many times as long they take%n", few, many);
        Table table = Table.of("", "a second, few", "a second, many", "times as long");
        for (String name : ALL) {
            table.row(
                    name,
                    rate(before, name),
                    rate(after, name),
                    "%.2f".formatted(before.of(name).median() / after.of(name).median()));
        }
        table.print();
    }

    private static String rate(Field field, String name) {
        return field.of(name).in("%,.0f");
    }

    private static String ratio(Field field, String name, String yardstick) {
        return field.of(name).per(field.of(yardstick)).in("%.2f");
    }
}
