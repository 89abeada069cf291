package org.planmonitor.projects.milestone.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.milestone.schedule.Estimate.Kind;
import org.planmonitor.projects.milestone.schedule.Judgement.Ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

class JudgementTest {

    private static final List<Kind> KINDS = List.of(Kind.BASELINE, Kind.FORECAST, Kind.ACTUAL);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 15);

    @Test
    void a_milestone_whose_baseline_month_has_not_ended_is_on_time() {
        assertThat(judge(MAY, baseline("2024-05"))).isEqualTo(Ground.ON_TIME);
        assertThat(judge(LocalDate.of(2024, 6, 1), baseline("2024-05"))).isEqualTo(Ground.OVERDUE);
    }

    @Test
    void an_overdue_milestone_slips_day_by_day() {
        Course course = Course.of(List.of(baseline("2024-05-01")));
        Judgement later = Judgement.on(course, List.of(), LocalDate.of(2024, 5, 11));
        assertThat(later.overdueDays()).isEqualTo(10);
        assertThat(later.fromBaseline()).isEqualTo(new Slip(10, 10, 10));
    }

    @Test
    void a_forecast_behind_the_baseline_is_yellow_until_the_baseline_has_passed() {
        Estimate late = new Estimate(Kind.FORECAST, PartialDate.parse("2024-09"));
        assertThat(judge(MAY, baseline("2024-07"), late)).isEqualTo(Ground.FORECAST_LATE);
        assertThat(judge(LocalDate.of(2024, 8, 1), baseline("2024-07"), late)).isEqualTo(Ground.OVERDUE);
    }

    @Test
    void a_forecast_that_passed_without_the_milestone_is_yellow() {
        Estimate early = new Estimate(Kind.FORECAST, PartialDate.parse("2024-04"));
        assertThat(judge(MAY, baseline("2024-07"), early)).isEqualTo(Ground.FORECAST_PASSED);
    }

    @Test
    void what_waits_for_something_expected_only_after_its_own_baseline_is_yellow() {
        Course own = Course.of(List.of(baseline("2024-07")));
        Course before =
                Course.of(List.of(baseline("2024-06"), new Estimate(Kind.FORECAST, PartialDate.parse("2024-08"))));
        Course done = before.after(new Estimate(Kind.ACTUAL, PartialDate.parse("2024-05-01")));
        assertThat(Judgement.on(own, List.of(before), MAY).ground()).isEqualTo(Ground.PREDECESSOR_LATE);
        assertThat(Judgement.on(own, List.of(done), MAY).ground()).isEqualTo(Ground.ON_TIME);
    }

    @Test
    void slip_counts_from_both_baselines_and_keeps_the_span_of_vague_dates() {
        Course course = Course.of(List.of(
                baseline("2023-06-30"),
                baseline("2023-12-31"),
                new Estimate(Kind.ACTUAL, PartialDate.parse("2024-02"))));
        Judgement judged = Judgement.on(course, List.of(), MAY);
        assertThat(judged.light()).isEqualTo(Light.GREEN);
        assertThat(judged.fromBaseline()).isEqualTo(new Slip(60, 32, 60));
        assertThat(judged.fromOriginal()).isEqualTo(new Slip(244, 216, 244));
    }

    @Test
    void an_actual_date_taken_back_opens_the_milestone_again() {
        assertThat(judge(
                        LocalDate.of(2024, 6, 1),
                        baseline("2024-05"),
                        new Estimate(Kind.ACTUAL, PartialDate.parse("2024-05-02")),
                        new Estimate(Kind.ACTUAL, null)))
                .isEqualTo(Ground.OVERDUE);
    }

    @Test
    void time_alone_never_makes_an_open_milestone_better() {
        qt().forAll(histories(), integers().between(0, 1500), integers().between(0, 1500))
                .check((history, from, further) -> {
                    Course course = Course.of(history);
                    LocalDate day = LocalDate.of(2021, 1, 1).plusDays(from);
                    Light now = Judgement.on(course, List.of(), day).light();
                    Light then = Judgement.on(course, List.of(), day.plusDays(further))
                            .light();
                    return then.compareTo(now) >= 0;
                });
    }

    @Test
    void the_original_baseline_is_never_moved() {
        qt().forAll(histories())
                .check(history ->
                        Course.of(history).original().equals(history.getFirst().date()));
    }

    @Test
    void red_is_exactly_what_is_open_after_its_baseline() {
        qt().forAll(histories(), integers().between(0, 1500)).check((history, from) -> {
            Course course = Course.of(history);
            LocalDate day = LocalDate.of(2021, 1, 1).plusDays(from);
            boolean red = Judgement.on(course, List.of(), day).light() == Light.RED;
            return red == (!course.isClosed() && day.isAfter(course.baseline().last()));
        });
    }

    private static Gen<List<Estimate>> histories() {
        Gen<Estimate> estimates = integers()
                .between(0, 2)
                .zip(integers().between(0, 1400), (kind, day) -> new Estimate(KINDS.get(kind), date(day)));
        return integers().between(0, 1400).zip(lists().of(estimates).ofSizeBetween(0, 6), (first, more) -> {
            List<Estimate> all = new ArrayList<>(List.of(new Estimate(Kind.BASELINE, date(first))));
            all.addAll(more);
            return all;
        });
    }

    private static PartialDate date(int day) {
        LocalDate date = LocalDate.of(2021, 1, 1).plusDays(day);
        return day % 3 == 0
                ? new PartialDate(date.getYear(), date.getMonthValue(), null)
                : day % 7 == 0 ? new PartialDate(date.getYear(), null, null) : PartialDate.of(date);
    }

    private static Ground judge(LocalDate day, Estimate... said) {
        return Judgement.on(Course.of(List.of(said)), List.of(), day).ground();
    }

    private static Estimate baseline(String date) {
        return new Estimate(Kind.BASELINE, PartialDate.parse(date));
    }
}
