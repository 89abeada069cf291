package org.planmonitor.bench.projects;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.planmonitor.bench.stand.Stand;
import org.planmonitor.bench.stand.StatementLog;
import org.planmonitor.local.Failure;

/** What the database itself needs to make the rows of an answer JSON: each statement by COPY, thrown away by the server. */
final class CopyAsJson {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final Stand stand;
    private final List<String> copies;

    /** @param statements of one answer; fetching more rows of a statement is no statement of its own */
    CopyAsJson(Stand stand, List<StatementLog.Executed> statements) {
        this.stand = stand;
        this.copies = statements.stream()
                .filter(statement -> statement.sql().contains("as place"))
                .map(CopyAsJson::copy)
                .distinct()
                .toList();
    }

    int questions() {
        return copies.size();
    }

    double perSecond(int projects) {
        long begin = System.nanoTime();
        try (Connection connection = stand.superuser("projects");
                Statement statement = connection.createStatement()) {
            for (String copy : copies) {
                statement.execute(copy);
            }
        } catch (SQLException e) {
            throw Failure.of("The rows cannot be copied: %s.", e.getMessage());
        }
        return projects / ((System.nanoTime() - begin) / 1e9);
    }

    private static String copy(StatementLog.Executed statement) {
        Matcher parameter = PARAMETER.matcher(statement.sql());
        StringBuilder sql = new StringBuilder();
        while (parameter.find()) {
            String value = statement.parameters().get(Integer.parseInt(parameter.group(1)) - 1);
            parameter.appendReplacement(sql, Matcher.quoteReplacement("'" + value.replace("'", "''") + "'"));
        }
        return "copy (select row_to_json(r) from (" + parameter.appendTail(sql) + ") r) to '/dev/null'";
    }
}
