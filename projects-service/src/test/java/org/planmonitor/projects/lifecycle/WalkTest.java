package org.planmonitor.projects.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import org.planmonitor.projects.lifecycle.Decision.Accepted;
import org.planmonitor.projects.lifecycle.Decision.WrongStage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.projects.lifecycle.Paths.INDUSTRIAL;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

/** Whatever is asked for in whatever order, the rules let a project reach only states that they allow. */
class WalkTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final Fact LISTED = new Fact("LISTED", PartialDate.parse("2021-05-08"), true);
    private static final List<String> STAGES = List.of(
            "LISTED",
            "RESERVE",
            "PREPARATION",
            "SIGNED",
            "STARTED",
            "COMPLETED",
            "IN_PRODUCTION",
            "AT_CAPACITY",
            "SUSPENDED",
            "CANCELLED",
            "MERGED",
            "NOWHERE");

    private record Ask(String to, PartialDate date) {}

    private record Step(Standing before, Fact fact, Standing after) {}

    @Test
    void every_step_taken_is_one_that_the_path_has() {
        qt().withExamples(3_000)
                .forAll(walks())
                .check(asked -> walk(asked).stream()
                        .allMatch(step -> forwardOnThePath(step) || leavesThePath(step) || goesOnWhereItWas(step)));
    }

    @Test
    void dates_never_go_back_along_a_walk() {
        qt().withExamples(3_000).forAll(walks()).check(asked -> {
            List<Step> steps = walk(asked);
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i)
                        .fact()
                        .date()
                        .certainlyBefore(steps.get(i - 1).fact().date())) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void nothing_follows_an_end_and_a_merge_is_no_step_of_a_walk() {
        qt().withExamples(3_000)
                .forAll(walks())
                .check(asked -> walk(asked).stream()
                        .allMatch(step -> !INDUSTRIAL.isOver(step.before())
                                && !step.after().stage().equals("MERGED")));
    }

    @Test
    void folding_the_facts_of_a_walk_gives_where_it_ended() {
        qt().withExamples(3_000).forAll(walks()).check(asked -> {
            List<Step> steps = walk(asked);
            List<Fact> facts = steps.stream().map(Step::fact).toList();
            Standing end = steps.isEmpty() ? listed() : steps.getLast().after();
            return INDUSTRIAL.fold(LISTED.date(), facts).equals(end);
        });
    }

    @Test
    void taking_the_last_step_back_gives_where_the_project_was() {
        qt().withExamples(3_000).forAll(walks()).check(asked -> {
            List<Step> steps = walk(asked);
            if (steps.isEmpty()) {
                return true;
            }
            List<Fact> known = known(steps);
            return Correction.of(INDUSTRIAL, known, known.size() - 1, null, TODAY) instanceof Correction.Accepted back
                    && back.after().equals(steps.getLast().before());
        });
    }

    @Test
    void a_correction_leaves_the_project_in_its_stage_and_dates_in_order() {
        qt().withExamples(3_000)
                .forAll(walks(), integers().between(0, 9), Generators.dates())
                .check((asked, at, date) -> {
                    List<Step> steps = walk(asked);
                    List<Fact> known = known(steps);
                    int index = 1 + at;
                    if (index >= known.size()
                            || !(Correction.of(INDUSTRIAL, known, index, date, TODAY)
                                    instanceof Correction.Accepted done)) {
                        return true;
                    }
                    return done.after().stage().equals(steps.getLast().after().stage()) && ordered(done.standing());
                });
    }

    @Test
    void a_suspended_project_goes_on_with_the_stage_it_was_in() {
        List<Step> steps = walk(List.of(
                ask("STARTED", "2022-05"),
                ask("SUSPENDED", "2023-01"),
                ask("COMPLETED", "2023-06"),
                ask("STARTED", "2023-07")));
        assertThat(steps).hasSize(3);
        assertThat(steps.getLast().after())
                .isEqualTo(Standing.on(new Position("STARTED", PartialDate.parse("2022-05"))));
    }

    @Test
    void what_was_passed_over_was_reached_at_the_latest_then_unless_it_is_optional() {
        List<Fact> facts = List.of(
                new Fact("PREPARATION", PartialDate.parse("2021-09"), true),
                new Fact("COMPLETED", PartialDate.parse("2024"), true),
                new Fact("STARTED", PartialDate.parse("2023-06-12"), false));
        assertThat(INDUSTRIAL.reached(facts))
                .containsExactly(
                        new Reached("RESERVE", PartialDate.parse("2021-09"), true),
                        new Reached("PREPARATION", PartialDate.parse("2021-09"), false),
                        new Reached("STARTED", PartialDate.parse("2023-06-12"), true),
                        new Reached("COMPLETED", PartialDate.parse("2024"), false));
    }

    private static boolean forwardOnThePath(Step step) {
        int from = INDUSTRIAL.rankOf(step.before().path().stage());
        int to = INDUSTRIAL.rankOf(step.after().path().stage());
        boolean skipsOnlyOptional = INDUSTRIAL.steps().subList(from + 1, Math.max(from + 1, to)).stream()
                .allMatch(LifeCycle.Step::optional);
        return step.before().beside() == null
                && step.after().beside() == null
                && to > from
                && (from == 0 || skipsOnlyOptional);
    }

    private static boolean leavesThePath(Step step) {
        return step.after().beside() != null
                && step.after().path().equals(step.before().path());
    }

    private static boolean goesOnWhereItWas(Step step) {
        return step.before().stage().equals("SUSPENDED")
                && step.after().beside() == null
                && step.after().path().stage().equals(step.before().path().stage());
    }

    private static boolean ordered(List<Fact> facts) {
        for (int i = 2; i < facts.size(); i++) {
            if (facts.get(i).date().certainlyBefore(facts.get(i - 1).date())) {
                return false;
            }
        }
        return true;
    }

    private static List<Step> walk(List<Ask> asked) {
        List<Step> steps = new ArrayList<>();
        Standing now = listed();
        for (Ask ask : asked) {
            if (Decision.on(INDUSTRIAL, now, known(steps), ask.to(), ask.date(), TODAY) instanceof Accepted accepted) {
                steps.add(new Step(now, accepted.fact(), accepted.after()));
                now = accepted.after();
            } else if (Decision.on(INDUSTRIAL, now, known(steps), ask.to(), ask.date(), TODAY)
                    instanceof WrongStage wrong) {
                assertThat(wrong.allowed()).doesNotContain(ask.to());
            }
        }
        return steps;
    }

    private static List<Fact> known(List<Step> steps) {
        List<Fact> known = new ArrayList<>(List.of(LISTED));
        steps.forEach(step -> known.add(step.fact()));
        return known;
    }

    private static Standing listed() {
        return Standing.on(new Position("LISTED", LISTED.date()));
    }

    private static Ask ask(String to, String date) {
        return new Ask(to, PartialDate.parse(date));
    }

    private static Gen<List<Ask>> walks() {
        Gen<Ask> asks = integers()
                .between(0, STAGES.size() - 1)
                .zip(Generators.dates(), (stage, date) -> new Ask(STAGES.get(stage), date));
        return lists().of(asks).ofSizeBetween(0, 30);
    }
}
