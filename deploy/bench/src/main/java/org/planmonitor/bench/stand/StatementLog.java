package org.planmonitor.bench.stand;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.planmonitor.local.Failure;

/**
 * The statements that a request costs, read from the server's log while nothing else is asked. So a yardstick does the same
 * SQL as the service, today's and that of any later day.
 */
public final class StatementLog {

    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[\\d+\\] (\\w+):\\s+(.*)$", Pattern.DOTALL);
    private static final Pattern EXECUTED = Pattern.compile("^execute [^:]*: (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')");

    private final Stand stand;

    public StatementLog(Stand stand) {
        this.stand = stand;
    }

    /**
     * A statement as the server got it.
     *
     * @param sql with {@code $1} where a parameter stands
     * @param parameters as text, "" for null
     */
    public record Executed(String sql, List<String> parameters) {}

    /** Something that makes the service ask. */
    public interface Request {
        void run() throws IOException, InterruptedException;
    }

    /** What was executed meanwhile, in order; what the service does on its own account, transactions too, left out. */
    public List<Executed> of(Request request) throws IOException, InterruptedException {
        set("all");
        long before = Files.size(stand.postgresLog());
        request.run();
        set("none");
        String log = Files.readString(stand.postgresLog());
        return parse(log.substring((int) Math.min(before, log.length())));
    }

    private void set(String what) throws InterruptedException {
        try (Connection server = stand.superuser("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("alter system set log_statement = '" + what + "'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw Failure.of("The server's log cannot be set: %s.", e.getMessage());
        }
        Thread.sleep(500);
    }

    private static List<Executed> parse(String log) {
        List<Executed> all = new ArrayList<>();
        for (String entry : log.split("\n(?!\t)", -1)) {
            Matcher line = ENTRY.matcher(entry);
            if (!line.matches()) {
                continue;
            }
            String text = line.group(2).replace("\n\t", "\n");
            Matcher executed = EXECUTED.matcher(text);
            if (line.group(1).equals("LOG") && executed.matches()) {
                all.add(new Executed(executed.group(1), List.of()));
            } else if (line.group(1).equals("DETAIL") && !all.isEmpty()) {
                all.add(new Executed(all.removeLast().sql(), parameters(text)));
            }
        }
        all.removeIf(StatementLog::isHousekeeping);
        return all;
    }

    private static boolean isHousekeeping(Executed executed) {
        String sql = executed.sql();
        return sql.contains("outbox")
                || sql.contains("pg_reload_conf")
                || sql.contains("scheduled_task")
                || !sql.strip().toLowerCase(Locale.ROOT).startsWith("select");
    }

    private static List<String> parameters(String detail) {
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.add(parameter.group(3) == null ? "" : parameter.group(3).replace("''", "'"));
        }
        return values;
    }
}
