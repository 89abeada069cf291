package org.planmonitor.reports.alert;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

    private static final List<String> RED = List.of("RED");

    @Inject
    Causes causes;

    @Inject
    DataSource dataSource;

    @Test
    void areFoundWithoutTheRestOfTheHistory() throws SQLException {
        Emitted.send(PLAN.events());
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !history(Instant.EPOCH, END, RED).isEmpty());
        InventedVerdicts invented = InventedVerdicts.of(new Random(15));
        invented.write(dataSource, PLAN);

        for (List<String> lights : List.of(List.of("RED"), List.of("YELLOW"), List.of("RED", "YELLOW"))) {
            for (int day = 0; day <= InventedVerdicts.MOST + 1; day++) {
                requireSame(invented.bySubject().keySet(), lights, InventedVerdicts.BEGIN.plus(Duration.ofDays(day)));
            }
        }
        assertThat(count(history(null, END, RED))).isPositive().isLessThan(count(history(Instant.EPOCH, END, RED)));
    }

    private void requireSame(Set<String> subjects, List<String> lights, Instant to) {
        Map<String, List<Cause>> all = history(Instant.EPOCH, to, lights);
        Map<String, List<Cause>> standing = history(null, to, lights);
        for (String code : subjects) {
            assertThat(Found.at(to, standing.getOrDefault(code, List.of())))
                    .as("%s, %s at %s", code, lights, to)
                    .isEqualTo(Found.at(to, all.getOrDefault(code, List.of())));
        }
    }

    private static int count(Map<String, List<Cause>> causes) {
        return causes.values().stream().mapToInt(List::size).sum();
    }

    private Map<String, List<Cause>> history(@Nullable Instant from, Instant to, List<String> lights) {
        Map<String, List<Cause>> history = new TreeMap<>();
        causes.of(new Question(
                        PLAN.code(),
                        AlertKind.VERDICT_RED,
                        new Parameters(lights, null, null, null),
                        ZoneOffset.UTC,
                        from,
                        to,
                        null))
                .forEach(cause -> history.computeIfAbsent(cause.subject().code(), unknown -> new ArrayList<>())
                        .add(cause));
        return history;
    }
}
