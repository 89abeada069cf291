package org.planmonitor.indicators.observation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/**
 * Records figures one by one, and withdraws them. Of two writers of a cell one wins: the series' row lock makes the other
 * see what the first wrote before its condition is judged. Who may only submit hands the figure in instead.
 */
@ApplicationScoped
class Recording {

    private static final String PUBLISH = "observation:publish";

    private final PlanCatalog catalog;
    private final Publisher publisher;
    private final StandingFigures standingFigures;
    private final Instance<FigureInbox> inbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Recording(
            PlanCatalog catalog,
            Publisher publisher,
            StandingFigures standingFigures,
            Instance<FigureInbox> inbox,
            CurrentCaller caller,
            Clock clock) {
        this.catalog = catalog;
        this.publisher = publisher;
        this.standingFigures = standingFigures;
        this.inbox = inbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** What became of a figure. */
    sealed interface Recorded {

        /** It is published. */
        record Published(Stored stored, boolean created) implements Recorded {}

        /** It waits in a submission. */
        record Submitted(FigureInbox.Received received) implements Recorded {}
    }

    /** Publishes a figure, unless the cell says it already, or hands it in where the caller may not publish. */
    @Transactional
    Recorded put(String plan, Cells.Address address, WriteCondition condition, RecordObservation body) {
        if (!caller.get().may(PUBLISH) && inbox.isUnsatisfied()) {
            throw new ProblemException(
                    KitProblem.FORBIDDEN,
                    new Text("无权直接公布；暂不接收报送", "Publishing is not yours, and submissions are not taken"));
        }
        Cells.Cell cell = Cells.find(catalog.visible(plan), address);
        RecordingRules.checkForm(body);
        return caller.get().may(PUBLISH) ? publish(cell, condition, body) : submit(cell, condition, body);
    }

    /** Withdraws the figure that stands: a publication that says that there is none. */
    @Transactional
    Stored withdraw(String plan, Cells.Address address, WriteCondition condition, @Nullable String reason) {
        Cells.Cell cell = Cells.find(catalog.visible(plan), address);
        String said = requireReason(reason);
        HeldCells held = publisher.hold(cell.plan(), List.of(cell.key()));
        Vintage standing = held.standing(cell.key()).orElseThrow(ObservationReads::noFigure);
        CellGuard.require(condition, standing);
        NewVintage nothing = NewVintage.withdrawal(standing, said, WayIn.DIRECT);
        return Stored.of(publisher.publish(cell.plan(), held, List.of(nothing)).getFirst());
    }

    private Recorded publish(Cells.Cell cell, WriteCondition condition, RecordObservation body) {
        requireDirectWay(cell);
        HeldCells held = publisher.hold(cell.plan(), List.of(cell.key()));
        Vintage standing = held.standing(cell.key()).orElse(null);
        CellGuard.require(condition, standing);
        RecordingRules.checkDomain(cell, body, standing, clock.instant());
        NewVintage next = vintage(cell, body);
        if (standing != null && next.repeats(standing)) {
            return new Recorded.Published(Stored.of(standing), false);
        }
        Vintage after = publisher.publish(cell.plan(), held, List.of(next)).getFirst();
        return new Recorded.Published(Stored.of(after), standing == null);
    }

    private Recorded submit(Cells.Cell cell, WriteCondition condition, RecordObservation body) {
        Vintage standing =
                standingFigures.in(cell.plan().plan().id(), List.of(cell.key())).get(cell.key());
        CellGuard.require(condition, standing);
        RecordingRules.checkDomain(cell, body, standing, clock.instant());
        return new Recorded.Submitted(inbox.get().receive(cell.plan(), cell.key(), standing, body));
    }

    /** Where approval was switched on nobody publishes past it; what was published before stays as it is. */
    private void requireDirectWay(Cells.Cell cell) {
        if (!inbox.isUnsatisfied() && inbox.get().isOnlyWay(cell.plan(), cell.key())) {
            Text message =
                    new Text("该序列须经部门报送、审核后发布", "Figures of this series come in by submissions that are approved");
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    message,
                    List.of(ProblemError.parameter("code", "APPROVAL_REQUIRED", message)));
        }
    }

    private static NewVintage vintage(Cells.Cell cell, RecordObservation body) {
        return new NewVintage(
                cell.series(),
                cell.period(),
                Objects.requireNonNull(body.value()),
                Objects.requireNonNull(body.status()),
                body.revisionClass(),
                body.document(),
                cell.subject().sharing(),
                body.source(),
                body.note(),
                WayIn.DIRECT);
    }

    private static String requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > RevisionRules.MAX_TEXT) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "reason",
                    reason == null || reason.isBlank() ? "REQUIRED" : "TOO_LONG",
                    new Text("须说明撤回原因，至多 2000 字符", "A withdrawal says why, in at most 2000 characters")));
        }
        return reason;
    }
}
