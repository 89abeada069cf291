package org.planmonitor.reports.alert;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

import org.planmonitor.reports.alert.cause.Cause;
import org.planmonitor.reports.alert.cause.Causes;
import org.planmonitor.reports.alert.cause.Question;
import org.planmonitor.reports.alert.rule.AlertKind;
import org.planmonitor.reports.alert.rule.Parameters;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.InventedVerdicts;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who looks at how things stand finds the same in what led to it as in the whole history. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class StandingCausesTest {

    private static final SmallPlan PLAN = new SmallPlan("standing-causes", false);
    private static final Instant END = InventedVerdicts.BEGIN.plus(Duration.ofDays(InventedVerdicts.MOST + 1));

    @Inject
    Causes causes;

    @Inject
    DataSource dataSource;

    @Test
    void areFoundWithoutTheRestOfTheHistory() throws SQLException {
        Emitted.send(PLAN.events());
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !history(Instant.EPOCH).isEmpty());
        InventedVerdicts invented = InventedVerdicts.of(new Random(15));
        invented.write(dataSource, PLAN);

        Map<String, List<Cause>> all = history(Instant.EPOCH);
        Map<String, List<Cause>> standing = history(null);

        assertThat(standing.values().stream().mapToInt(List::size).sum())
                .isPositive()
                .isLessThan(all.values().stream().mapToInt(List::size).sum());
        assertThat(standing).hasSizeLessThan(all.size());
        for (String code : invented.bySubject().keySet()) {
            assertThat(Found.at(END, standing.getOrDefault(code, List.of())))
                    .as(code)
                    .isEqualTo(Found.at(END, all.getOrDefault(code, List.of())));
        }
    }

    private Map<String, List<Cause>> history(@Nullable Instant from) {
        Map<String, List<Cause>> history = new TreeMap<>();
        causes.of(new Question(
                        PLAN.code(),
                        AlertKind.VERDICT_RED,
                        new Parameters(List.of("RED"), null, null, null),
                        ZoneOffset.UTC,
                        from,
                        END,
                        null))
                .forEach(cause -> history.computeIfAbsent(cause.subject().code(), unknown -> new ArrayList<>())
                        .add(cause));
        return history;
    }
}
