package org.planmonitor.reports.dashboard;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import org.planmonitor.reports.testing.InventedVerdicts;
import org.planmonitor.reports.testing.InventedVerdicts.Judgement;
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

    @Inject
    DashboardQueries queries;

    @Inject
    DataSource dataSource;

    @Test
    void isTheFirstRedVerdictOfTheLastRunOfThoseThatWereTheNewest() throws SQLException {
        Emitted.send(PLAN.events());
        await().atMost(Duration.ofSeconds(40))
                .until(() -> redSince(InventedVerdicts.BEGIN).containsKey("air"));
        InventedVerdicts invented = InventedVerdicts.of(new Random(14));
        invented.write(dataSource, PLAN);

        Instant until = InventedVerdicts.BEGIN.plus(Duration.ofDays(InventedVerdicts.MOST - 2));
        Map<String, @Nullable Instant> found = redSince(until);

        invented.bySubject()
                .forEach((code, judgements) -> assertThat(found.get(code))
                        .as("%s %s", code, judgements)
                        .isEqualTo(walked(judgements, until)));
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
}
