package org.planmonitor.projects.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.planmonitor.projects.lifecycle.Decision.Accepted;
import org.planmonitor.projects.lifecycle.Decision.NotYet;
import org.planmonitor.projects.lifecycle.Decision.TooEarly;
import org.planmonitor.projects.lifecycle.Decision.WrongStage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.projects.lifecycle.Paths.INDUSTRIAL;
import static org.quicktheories.QuickTheory.qt;

class DecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final Fact STARTED = new Fact("STARTED", PartialDate.parse("2022-05"), true);
    private static final Standing BUILDING = Standing.on(new Position("STARTED", STARTED.date()));

    @Test
    void the_next_stage_is_accepted_with_its_date() {
        assertThat(decide("COMPLETED", "2023", STARTED))
                .isEqualTo(new Accepted(
                        Standing.on(new Position("COMPLETED", PartialDate.parse("2023"))),
                        new Fact("COMPLETED", PartialDate.parse("2023"), true)));
    }

    @Test
    void another_stage_is_refused_with_what_would_be_legal() {
        assertThat(decide("AT_CAPACITY", "2023", STARTED))
                .isEqualTo(new WrongStage(List.of("COMPLETED", "SUSPENDED", "CANCELLED")));
        assertThat(decide("NOWHERE", "2023", STARTED))
                .isEqualTo(new WrongStage(List.of("COMPLETED", "SUSPENDED", "CANCELLED")));
    }

    @Test
    void a_date_before_the_present_stage_is_refused() {
        assertThat(decide("COMPLETED", "2022-04", STARTED)).isEqualTo(new TooEarly(STARTED.date()));
    }

    @Test
    void a_date_that_may_be_the_same_day_is_accepted() {
        assertThat(decide("COMPLETED", "2022", STARTED)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_date_before_the_stage_was_last_seen_is_refused() {
        Fact topped = new Fact("STARTED", PartialDate.parse("2024-06-12"), false);
        assertThat(decide("COMPLETED", "2024-06-11", STARTED, topped)).isEqualTo(new TooEarly(topped.date()));
    }

    @Test
    void a_fact_that_was_only_recorded_bounds_nothing() {
        Fact approvedLater = new Fact("PREPARATION", PartialDate.parse("2024-01"), true);
        assertThat(decide("COMPLETED", "2023", STARTED, approvedLater)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_date_to_come_is_refused_and_today_is_not() {
        assertThat(decide("COMPLETED", "2024-06-16", STARTED)).isEqualTo(new NotYet(TODAY));
        assertThat(decide("COMPLETED", "2024-06-15", STARTED)).isInstanceOf(Accepted.class);
        assertThat(decide("COMPLETED", "2024", STARTED)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_listed_project_may_be_verified_in_a_stage_that_began_before_the_plan() {
        Standing listed = Standing.on(new Position("LISTED", PartialDate.parse("2021-05-08")));
        Fact printed = new Fact("LISTED", PartialDate.parse("2021-05-08"), true);
        Decision decision =
                Decision.on(INDUSTRIAL, listed, List.of(printed), "COMPLETED", PartialDate.parse("2019"), TODAY);
        assertThat(decision).isInstanceOf(Accepted.class);
    }

    @Test
    void what_is_accepted_goes_forward_and_not_back_in_time() {
        qt().forAll(Generators.histories(), Generators.facts())
                .assuming((history, step) -> step.stage() != null)
                .check((history, step) -> {
                    Position now = LifeCycleTest.fold(history);
                    return !(Decision.on(
                                            INDUSTRIAL,
                                            Standing.on(now),
                                            history,
                                            String.valueOf(step.stage()),
                                            step.date(),
                                            TODAY)
                                    instanceof Accepted accepted)
                            || (INDUSTRIAL.rankOf(accepted.after().stage()) > INDUSTRIAL.rankOf(now.stage())
                                    && (now.since() == null
                                            || now.stage().equals("LISTED")
                                            || !step.date().certainlyBefore(now.since())));
                });
    }

    private static Decision decide(String to, String date, Fact... known) {
        return Decision.on(INDUSTRIAL, BUILDING, List.of(known), to, PartialDate.parse(date), TODAY);
    }
}
