package org.planmonitor.reports.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.rule.Refusals;

/** What people do with an alert. Each step is taken on the alert as it was read, and by one at a time. */
@Singleton
class Handling {

    /** Any alert. */
    static final String HANDLE = "alert:handle";
    /** Those that go to the caller or to the caller's department. */
    static final String ANSWER = "alert:answer";

    /** As long as a plan. */
    private static final Duration LONGEST_SILENCE = Duration.ofDays(1_827);

    private final AlertQueries alerts;
    private final AlertStore store;
    private final Recorder recorder;
    private final CurrentCaller caller;

    Handling(AlertQueries alerts, AlertStore store, Recorder recorder, CurrentCaller caller) {
        this.alerts = alerts;
        this.store = store;
        this.recorder = recorder;
        this.caller = caller;
    }

    /** An alert as it was read by the writer. */
    record Target(String plan, UUID id, WriteCondition condition) {}

    @Transactional
    AlertView acknowledge(Target target, Acknowledgement request) {
        Alert alert = standing(target);
        requireMine(alert);
        if (alert.handled().state() == AlertState.ACKNOWLEDGED) {
            throw conflict("预警已被确认", "It has been acknowledged already");
        }
        return take(StepKind.ACKNOWLEDGED, alert, alert.handled().acknowledged(recorder.now()), request.note());
    }

    @Transactional
    AlertView assign(Target target, Assignment request) {
        Alert alert = standing(target);
        return take(
                StepKind.ASSIGNED,
                alert,
                alert.handled().assigned(request.department(), request.person()),
                request.note());
    }

    @Transactional
    AlertView silence(Target target, Silence request) {
        Alert alert = standing(target);
        Instant now = recorder.now();
        Instant until = request.until();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SILENCE)))) {
            throw Refusals.at(
                    "/until", "WRONG_VALUE", "应晚于现在且不超过五年", "An instant after now and within five years is expected");
        }
        return take(StepKind.SILENCED, alert, alert.handled().silenced(until), request.reason());
    }

    private AlertView take(StepKind kind, Alert before, Handled handled, @Nullable String note) {
        Alert after = before.with(handled);
        recorder.record(before.plan(), List.of(new Recorder.Step(kind, before, after, note)));
        return alerts.view(after);
    }

    private Alert standing(Target target) {
        store.lock(target.id());
        Alert alert = alerts.one(target.plan(), target.id());
        target.condition().require(EntityTag.of(alerts.view(alert)));
        if (alert.handled().state() == AlertState.RESOLVED) {
            throw conflict("预警已解除", "It is over");
        }
        return alert;
    }

    private void requireMine(Alert alert) {
        Caller who = caller.get();
        Handled handled = alert.handled();
        boolean mine = who.subject().equals(handled.person())
                || (handled.department() != null
                        && (who.departments().contains(handled.department())
                                || who.units().contains(handled.department())));
        if (!who.may(HANDLE) && !mine) {
            throw new ProblemException(
                    KitProblem.FORBIDDEN,
                    new Text("预警不属于本人或本单位", "It goes neither to the caller nor to the caller's department"));
        }
    }

    private static ProblemException conflict(String zh, String en) {
        return new ProblemException(KitProblem.CONFLICT, new Text(zh, en));
    }
}
