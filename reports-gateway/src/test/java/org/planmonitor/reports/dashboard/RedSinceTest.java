package org.planmonitor.reports.dashboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The query finds by index what walking through the verdicts in order finds, whatever order periods and lights come in. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class RedSinceTest {

    private static final SmallPlan PLAN = new SmallPlan("red-since", false);
    private static final Instant BEGIN = Instant.parse("2026-02-01T00:00:00Z");
    private static final int SUBJECTS = 200;
    private static final int MOST = 8;

    @Inject
    DashboardQueries queries;

    @Inject
    DataSource dataSource;

    private record Judgement(int sequence, String period, String light) {

        Instant at() {
            return BEGIN.plus(Duration.ofDays(sequence));
        }
    }

    @Test
    void isTheFirstRedVerdictOfTheLastRunOfThoseThatWereTheNewest() throws SQLException {
        Emitted.send(PLAN.events());
        await().atMost(Duration.ofSeconds(40)).until(() -> redSince(BEGIN).containsKey("air"));
        Map<String, List<Judgement>> invented = invented(new Random(14));
        write(invented);

        Instant until = BEGIN.plus(Duration.ofDays(MOST - 2));
        Map<String, @Nullable Instant> found = redSince(until);

        assertThat(invented).hasSize(SUBJECTS);
        invented.forEach((code, judgements) ->
                assertThat(found.get(code)).as("%s %s", code, judgements).isEqualTo(walked(judgements, until)));
    }

    private Map<String, @Nullable Instant> redSince(Instant until) {
        Map<String, @Nullable Instant> since = new TreeMap<>();
        queries.subjects(PLAN.code(), until, Reader.PUBLIC.visible())
                .forEach(row -> since.put(row.code(), row.redSince()));
        return since;
    }

    /** By definition: whoever reads the verdicts as they come, and passes over those of a period that is not the newest. */
    private static @Nullable Instant walked(List<Judgement> judgements, Instant until) {
        String newest = "";
        Instant since = null;
        for (Judgement each : judgements) {
            if (each.at().isAfter(until) || each.period().compareTo(newest) < 0) {
                continue;
            }
            newest = each.period();
            boolean red = each.light().equals("RED");
            since = red && since == null ? each.at() : red ? since : null;
        }
        return since;
    }

    private static Map<String, List<Judgement>> invented(Random random) {
        Map<String, List<Judgement>> invented = new TreeMap<>();
        for (int n = 0; n < SUBJECTS; n++) {
            List<Judgement> judgements = new ArrayList<>();
            for (int sequence = 1; sequence <= 1 + random.nextInt(MOST); sequence++) {
                String light = random.nextInt(3) == 0 ? "GREEN" : "RED";
                judgements.add(new Judgement(sequence, Integer.toString(2021 + random.nextInt(3)), light));
            }
            invented.put("invented-%03d".formatted(n), judgements);
        }
        return invented;
    }

    private void write(Map<String, List<Judgement>> invented) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement subject = connection.prepareStatement("""
                        insert into model_subject select (jsonb_populate_record(s, jsonb_build_object('code', ?::text))).*
                        from model_subject s where plan = ? and code = 'air'
                        """);
                PreparedStatement verdict = connection.prepareStatement("""
                        insert into model_verdict select (jsonb_populate_record(v, jsonb_build_object(
                          'code', ?::text, 'sequence', ?::int, 'period', ?::text, 'light', ?::text, 'as_of', ?::text))).*
                        from model_verdict v where plan = ? and code = 'air'
                        """)) {
            for (Map.Entry<String, List<Judgement>> each : invented.entrySet()) {
                subject.setString(1, each.getKey());
                subject.setString(2, PLAN.code());
                subject.executeUpdate();
                for (Judgement judgement : each.getValue()) {
                    verdict.setString(1, each.getKey());
                    verdict.setInt(2, judgement.sequence());
                    verdict.setString(3, judgement.period());
                    verdict.setString(4, judgement.light());
                    verdict.setString(5, judgement.at().toString());
                    verdict.setString(6, PLAN.code());
                    verdict.addBatch();
                }
            }
            verdict.executeBatch();
        }
    }
}
