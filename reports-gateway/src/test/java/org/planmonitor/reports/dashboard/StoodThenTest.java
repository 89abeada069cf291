package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

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

/** What changed is told from the verdict that stood then, by whichever order verdicts of which periods came. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class StoodThenTest {

    private static final SmallPlan PLAN = new SmallPlan("stood-then", false);
    private static final Instant END = InventedVerdicts.BEGIN.plus(Duration.ofDays(InventedVerdicts.MOST + 1));
    private static final int ALL = 10_000;

    @Inject
    ChangeQueries changes;

    @Inject
    DashboardQueries queries;

    @Inject
    DataSource dataSource;

    @Test
    void isTheNewestOfTheLatestPeriodThatWasKnownThen() throws SQLException {
        Emitted.send(PLAN.events());
        await().atMost(Duration.ofSeconds(40))
                .until(() -> queries.subjects(PLAN.code(), END, Reader.PUBLIC.visible()).stream()
                        .anyMatch(row -> row.code().equals("air")));
        InventedVerdicts invented = InventedVerdicts.of(new Random(16));
        invented.write(dataSource, PLAN);

        for (int day = 0; day <= InventedVerdicts.MOST; day++) {
            Instant then = InventedVerdicts.BEGIN.plus(Duration.ofDays(day));
            Map<String, List<Integer>> expected = new HashMap<>();
            invented.bySubject()
                    .forEach((code, judgements) -> newest(judgements, then).ifPresent(before -> {
                        int after = newest(judgements, END).orElseThrow();
                        if (before != after) {
                            expected.put(code, List.of(before, after));
                        }
                    }));

            assertThat(told(then)).as("since %s", then).isEqualTo(expected);
        }
    }

    /** By definition: of those known then the last of the latest period. */
    private static Optional<Integer> newest(List<Judgement> judgements, Instant then) {
        return judgements.stream()
                .filter(each -> !each.at().isAfter(then))
                .max(Comparator.comparing(Judgement::period).thenComparingInt(Judgement::sequence))
                .map(Judgement::sequence);
    }

    private Map<String, List<Integer>> told(Instant since) {
        return changes.list(PLAN.code(), since, END, Reader.PUBLIC.visible(), ChangeQueries.Place.NEWEST, ALL).stream()
                .filter(change -> change.code().startsWith("invented"))
                .collect(Collectors.toMap(
                        ChangeView::code,
                        change -> List.of(number(change.beforeFigure()), number(change.afterFigure()))));
    }

    private static int number(@Nullable BigDecimal figure) {
        return Objects.requireNonNull(figure).intValueExact();
    }
}
