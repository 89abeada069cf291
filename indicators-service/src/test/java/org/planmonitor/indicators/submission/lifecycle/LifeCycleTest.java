package org.planmonitor.indicators.submission.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

/** What holds for any sequence of steps by any people, some of whom hold every office at once. */
class LifeCycleTest {

    private static final Set<String> EVERYTHING = Set.of(
            "observation:draft",
            "observation:submit",
            "observation:sign",
            "observation:return",
            "observation:approve",
            "observation:release");

    private static final Actor REPORTER =
            new Actor("reporter", Set.of("health"), Set.of("observation:draft", "observation:submit"));
    private static final Actor HEAD = new Actor("head", Set.of("health"), Set.of("observation:sign"));
    private static final Actor REVIEWER =
            new Actor("reviewer", Set.of("reform"), Set.of("observation:return", "observation:approve"));
    private static final Actor RELEASER = new Actor("releaser", Set.of("reform"), Set.of("observation:release"));
    private static final Actor STRANGER = new Actor("stranger", Set.of("transport"), EVERYTHING);
    private static final Actor MIGHTY = new Actor("mighty", Set.of("health"), EVERYTHING);
    private static final Actor MIGHTIER = new Actor("mightier", Set.of("health"), EVERYTHING);

    private record Attempt(Actor actor, Step step) {}

    private record Taken(Actor actor, Transition transition) {}

    private static Gen<Attempt> attempts() {
        return arbitrary()
                .pick(REPORTER, HEAD, REVIEWER, RELEASER, STRANGER, MIGHTY, MIGHTIER)
                .zip(arbitrary().enumValues(Step.class), Attempt::new);
    }

    /** Takes what may be taken and passes over the rest. */
    private static List<Taken> live(List<Attempt> attempts) {
        Standing now = new Standing(State.DRAFT, "health", Set.of("reporter"), null);
        List<Taken> taken = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (LifeCycle.decide(now, attempt.step(), attempt.actor())
                    instanceof Decision.Allowed(Transition transition)) {
                taken.add(new Taken(attempt.actor(), transition));
                now = after(now, attempt.actor(), transition);
            }
        }
        return taken;
    }

    private static Standing after(Standing before, Actor actor, Transition transition) {
        Set<String> authors = new HashSet<>(before.authors());
        if (Set.of(Step.EDIT, Step.SUBMIT, Step.SIGN).contains(transition.step())) {
            authors.add(actor.subject());
        }
        @Nullable
        String approver = switch (transition.to()) {
            case APPROVED -> actor.subject();
            case RELEASED -> before.approver();
            default -> null;
        };
        return new Standing(transition.to(), before.department(), authors, approver);
    }

    @Test
    void aReleaseFollowsSubmissionSignatureAndApprovalOfWhatWasLastEdited() {
        qt().withExamples(4_000)
                .forAll(lists().of(attempts()).ofSizeBetween(1, 60))
                .checkAssert(attempts -> {
                    List<Step> steps = live(attempts).stream()
                            .map(each -> each.transition().step())
                            .toList();
                    int release = steps.indexOf(Step.RELEASE);
                    if (release >= 0) {
                        assertThat(steps.subList(release - 3, release))
                                .containsExactly(Step.SUBMIT, Step.SIGN, Step.APPROVE);
                        assertThat(steps).hasSize(release + 1);
                    }
                });
    }

    @Test
    void nobodyApprovesHisOwnWorkNorReleasesHisOwnApproval() {
        qt().withExamples(4_000)
                .forAll(lists().of(attempts()).ofSizeBetween(1, 60))
                .checkAssert(attempts -> {
                    Set<String> authors = new HashSet<>(Set.of("reporter"));
                    String approver = "";
                    for (Taken taken : live(attempts)) {
                        String who = taken.actor().subject();
                        switch (taken.transition().step()) {
                            case EDIT, SUBMIT, SIGN -> authors.add(who);
                            case APPROVE -> {
                                assertThat(authors).doesNotContain(who);
                                approver = who;
                            }
                            case RELEASE -> assertThat(who).isNotEqualTo(approver);
                            case RETURN, WITHDRAW -> {}
                        }
                    }
                });
    }

    @Test
    void theDepartmentsOwnStepsAreTakenByNobodyElse() {
        qt().withExamples(1_000)
                .forAll(lists().of(attempts()).ofSizeBetween(1, 60))
                .checkAssert(attempts -> assertThat(live(attempts))
                        .filteredOn(each -> each.actor().equals(STRANGER))
                        .extracting(each -> each.transition().step())
                        .doesNotContain(Step.EDIT, Step.SUBMIT, Step.SIGN, Step.WITHDRAW));
    }

    @Test
    void everyStateIsReachedAndOnlyTheFinalOnesAreLeftByNothing() {
        Set<State> reached = new HashSet<>(Set.of(State.DRAFT));
        LifeCycle.TABLE.forEach(each -> reached.add(each.to()));
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        for (State state : State.values()) {
            assertThat(LifeCycle.possible(state).isEmpty()).as(state.name()).isEqualTo(state.isFinal());
        }
    }

    @Test
    void theReasonForARefusalIsTheNearest() {
        Standing signed = new Standing(State.SIGNED, "health", Set.of("mighty"), null);
        assertThat(LifeCycle.decide(signed, Step.APPROVE, REPORTER)).isInstanceOf(Decision.NotPermitted.class);
        assertThat(LifeCycle.decide(signed, Step.WITHDRAW, STRANGER)).isInstanceOf(Decision.OtherDepartment.class);
        assertThat(LifeCycle.decide(signed, Step.RELEASE, RELEASER)).isInstanceOf(Decision.WrongState.class);
        assertThat(LifeCycle.decide(signed, Step.APPROVE, MIGHTY)).isEqualTo(new Decision.OwnWork(Part.AUTHOR));
        assertThat(LifeCycle.decide(signed, Step.APPROVE, MIGHTIER)).isInstanceOf(Decision.Allowed.class);
        Standing submitted = new Standing(State.SUBMITTED, "health", Set.of(), null);
        assertThat(LifeCycle.decide(submitted, Step.RETURN, REVIEWER)).isInstanceOf(Decision.NotPermitted.class);
    }
}
