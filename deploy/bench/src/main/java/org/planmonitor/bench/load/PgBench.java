package org.planmonitor.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the database alone does with statements: prepared, in a closed loop, by pgbench. */
public final class PgBench {

    private static final Pattern PER_SECOND = Pattern.compile("tps = ([\\d.]+) \\(without initial");

    private final Path directory;
    private final int port;
    private final String database;
    private final String user;

    /**
     * @param directory for its scripts
     * @param port where the server listens on loopback
     */
    public PgBench(Path directory, int port, String database, String user) {
        this.directory = directory;
        this.port = port;
        this.database = database;
        this.user = user;
    }

    /** Scripts of which each transaction draws one, and the values of their variables. */
    public record Script(String name, List<String> texts, Map<String, String> variables) {}

    /** Transactions a second. */
    public double perSecond(Script script, int connections, Duration howLong) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Tool.find("pgbench"),
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + user,
                "--no-vacuum",
                "--protocol=prepared",
                "--random-seed=7",
                "--jobs=1",
                "--client=" + connections,
                "--time=" + howLong.toSeconds()));
        script.variables().forEach((name, value) -> command.add("--define=" + name + "=" + value));
        for (int i = 0; i < script.texts().size(); i++) {
            Path file = directory.resolve(script.name() + "-" + i + ".sql");
            Files.writeString(file, script.texts().get(i));
            command.add("--file=" + file);
        }
        command.add(database);
        return Tool.number(Tool.output(command, Map.of()), PER_SECOND);
    }
}
