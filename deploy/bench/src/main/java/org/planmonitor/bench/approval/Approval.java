package org.planmonitor.bench.approval;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Looks;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/** 5,000 cells approved and released, in one submission and in those of ten departments; each round on a plan of its own. */
public final class Approval {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Stand stand;
    private final Http service;
    private int nextPlan = 200;

    private Approval(Stand stand, Http service) {
        this.stand = stand;
        this.service = service;
    }

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.free(setting.root())) {
            Http service = new Http(stand.service("indicators-service", Map.of()));
            Approval approval = new Approval(stand, service);
            System.out.printf(
                    "5,000 cells approved and released, each %d times after one time of warm-up; milliseconds%n",
                    setting.rounds());
            Table table = Table.of(
                    "", "approved", "released, until the answer", "released, until its last event is with Kafka");
            approval.measure(table, "one submission", 1, setting.rounds());
            approval.measure(table, "ten departments in one call", 10, setting.rounds());
            table.print();
        }
    }

    private void measure(Table table, String what, int departments, int rounds)
            throws IOException, InterruptedException {
        Looks approved = new Looks();
        Looks released = new Looks();
        Looks relayed = new Looks();
        for (int round = 0; round <= rounds; round++) {
            Departments reporting = Departments.of(stand, service, nextPlan++, departments);
            List<Departments.Signed> signed = reporting.report();
            untilRelayed();
            Http.Answer first = reporting.take("approve", "reviewer", signed);
            untilRelayed();
            long begin = System.nanoTime();
            Http.Answer second = reporting.take("release", "releaser", taken(first));
            untilRelayed();
            double all = (System.nanoTime() - begin) / 1e6;
            if (round > 0) {
                approved.add(first.took().toNanos() / 1e6);
                released.add(second.took().toNanos() / 1e6);
                relayed.add(all);
            }
        }
        table.row(what, approved.in("%.0f"), released.in("%.0f"), relayed.in("%.0f"));
    }

    private static List<Departments.Signed> taken(Http.Answer answer) {
        List<Departments.Signed> all = new ArrayList<>();
        for (JsonNode item : answer.body().get("items")) {
            all.add(new Departments.Signed(
                    item.get("submission").asText(), item.get("etag").asText()));
        }
        return all;
    }

    /** An event leaves the outbox once the broker has acknowledged it. */
    private void untilRelayed() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = stand.superuser("indicators");
                Statement statement = connection.createStatement()) {
            while (isWaiting(statement)) {
                if (System.nanoTime() > deadline) {
                    throw Failure.of("Events have not left the outbox after %d s.", PATIENCE.toSeconds());
                }
                Thread.sleep(2);
            }
        } catch (SQLException e) {
            throw Failure.of("The outbox cannot be read: %s.", e.getMessage());
        }
    }

    private static boolean isWaiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select exists (select from outbox)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
