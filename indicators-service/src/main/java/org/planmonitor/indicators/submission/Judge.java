package org.planmonitor.indicators.submission;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.security.Sight;
import org.planmonitor.indicators.submission.lifecycle.Actor;
import org.planmonitor.indicators.submission.lifecycle.Decision;
import org.planmonitor.indicators.submission.lifecycle.LifeCycle;
import org.planmonitor.indicators.submission.lifecycle.State;
import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.CurrentCaller;

/** Holds the caller against the table of transitions, in the order in which refusals are told: 404, 412, 403, 409. */
@ApplicationScoped
class Judge {

    private final CurrentCaller caller;

    Judge(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The submission, when there is one that the caller may see. */
    Submission visible(@Nullable Submission found) {
        if (found == null || !Sight.of(caller.get()).sees(found.department())) {
            throw ReportedPlans.unknown();
        }
        return found;
    }

    void requireTag(Submission submission, WriteCondition condition) {
        if (!condition.holds(submission.tag())) {
            throw Refusals.stale(submission);
        }
    }

    /** The state that a step leads to. */
    State next(Submission submission, Step step) {
        Caller asks = caller.get();
        Actor actor = new Actor(asks.subject(), asks.departments(), asks.permissions());
        Decision decision = LifeCycle.decide(submission.standing(), step, actor);
        if (decision instanceof Decision.Allowed(var transition)) {
            return transition.to();
        }
        throw Refusals.of(submission, step, decision);
    }

    /** The state of a submission whose rows are written. */
    State edited(Submission submission) {
        return next(submission, Step.EDIT);
    }
}
