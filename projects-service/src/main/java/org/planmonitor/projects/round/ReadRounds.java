package org.planmonitor.projects.round;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.grouping.GroupNames;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** What can be asked about rounds. */
@ApplicationScoped
class ReadRounds {

    private final Plans plans;
    private final RoundStore rounds;
    private final GroupNames names;

    ReadRounds(Plans plans, RoundStore rounds, GroupNames names) {
        this.plans = plans;
        this.rounds = rounds;
        this.names = names;
    }

    /** A round with the tag that a write needs. */
    record Tagged(RoundView round, EntityTag tag) {}

    /** A round in the list of rounds. */
    @Schema(name = "RoundListItem")
    record Row(
            int number,
            Text name,
            String heldOn,
            String state,
            @Nullable String closedOn,
            String href) {}

    @Transactional
    Page<Row> page(String plan, int limit, @Nullable String cursor) {
        plans.require(plan);
        return Page.cut(
                        rounds.after(plan, OrdinalCursor.decode(cursor), limit + 1),
                        limit,
                        round -> OrdinalCursor.encode(round.number()))
                .map(round -> new Row(
                        round.number(),
                        round.name(),
                        round.heldOn().toString(),
                        state(round),
                        text(round.closedOn()),
                        href(plan, round.number())));
    }

    @Transactional
    Tagged one(String plan, int number) {
        KnownPlan known = plans.require(plan);
        RoundStore.Stored round = require(plan, number);
        return new Tagged(view(known, round, plans.visible()), round.tag());
    }

    @Transactional
    Page<RoundView.Member> members(
            String plan, int number, Cohort cohort, @Nullable String place, int limit, @Nullable String cursor) {
        plans.require(plan);
        RoundStore.Stored round = require(plan, number);
        Map<String, Text> words = names.of(plan);
        return Page.cut(
                        rounds.members(
                                round.id(), cohort, place, plans.visible(), OrdinalCursor.decode(cursor), limit + 1),
                        limit,
                        row -> OrdinalCursor.encode(row.ordinal()))
                .map(row -> new RoundView.Member(
                        row.code(),
                        row.name(),
                        row.place(),
                        words.get(row.place()),
                        row.stage(),
                        "/projects/v1/plans/" + plan + "/projects/" + row.code()));
    }

    RoundView view(KnownPlan plan, RoundStore.Stored round, Set<Sharing> visible) {
        List<RoundStore.Tally> tallies = rounds.tallies(round.id(), visible);
        Map<String, Text> words = names.of(plan.code());
        List<RoundView.CohortView> cohorts = Arrays.stream(Cohort.values())
                .map(cohort -> cohort(plan.code(), round.number(), cohort, tallies, words))
                .toList();
        return new RoundView(
                plan.code(),
                round.number(),
                round.name(),
                round.heldOn().toString(),
                state(round),
                text(round.closedOn()),
                round.document(),
                cohorts,
                plan.simulated());
    }

    static String href(String plan, int number) {
        return "/projects/v1/plans/" + plan + "/rounds/" + number;
    }

    private RoundStore.Stored require(String plan, int number) {
        return rounds.find(plan, number)
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("没有第 " + number + " 期", "There is no round " + number)));
    }

    private static RoundView.CohortView cohort(
            String plan, int number, Cohort cohort, List<RoundStore.Tally> tallies, Map<String, Text> words) {
        List<RoundStore.Tally> own =
                tallies.stream().filter(tally -> tally.cohort() == cohort).toList();
        return new RoundView.CohortView(
                cohort,
                cohort.label(),
                own.stream().mapToLong(RoundStore.Tally::projects).sum(),
                own.stream()
                        .map(tally ->
                                new RoundView.PlaceView(tally.place(), words.get(tally.place()), tally.projects()))
                        .toList(),
                href(plan, number) + "/cohorts/" + cohort);
    }

    private static String state(RoundStore.Stored round) {
        return round.closedOn() == null ? "OPEN" : "CLOSED";
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
