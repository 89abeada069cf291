package org.planmonitor.indicators.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.HeldCells;
import org.planmonitor.indicators.observation.NewVintage;
import org.planmonitor.indicators.observation.Publisher;
import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.observation.WayIn;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * Publishes what is released: all vintages of a call in one transaction, at one instant. A cell in which another figure
 * stands than when its row was written refuses its whole submission.
 */
@ApplicationScoped
class Release {

    /** For steps that publish nothing. */
    static final Held NOTHING = new Held(null);

    private final Publisher publisher;

    Release(Publisher publisher) {
        this.publisher = publisher;
    }

    /** The cells of a release, locked. */
    record Held(@Nullable HeldCells cells) {}

    /** Locks the cells of all that is to be released and refuses what cannot be published any more. */
    Held hold(ReportedPlan plan, List<Attempt> attempts) {
        List<CellKey> cells = attempts.stream()
                .flatMap(each -> each.rows().stream())
                .map(SubmissionRow::cell)
                .toList();
        if (cells.isEmpty()) {
            return NOTHING;
        }
        HeldCells held = publisher.hold(plan.whole(), cells);
        Map<CellKey, UUID> claimed = new HashMap<>();
        attempts.forEach(each -> check(each, held, claimed));
        return new Held(held);
    }

    /** Publishes; the instant is that of all figures. */
    Instant publish(ReportedPlan plan, List<Attempt> attempts, Map<UUID, Submission> twins, Held held) {
        Map<CellKey, Sharing> sharing = new HashMap<>();
        List<NewVintage> figures = new ArrayList<>();
        for (Attempt attempt : attempts) {
            UUID own = attempt.before().id();
            Submission twin = twins.get(own);
            String submission = (twin == null ? own : twin.id()).toString();
            attempt.rows()
                    .forEach(row -> figures.add(vintage(
                            row, submission, sharing.computeIfAbsent(row.cell(), cell -> sharing(plan, cell)))));
        }
        return publisher
                .publish(plan.whole(), Objects.requireNonNull(held.cells()), figures)
                .getFirst()
                .publishedAt();
    }

    private static void check(Attempt attempt, HeldCells held, Map<CellKey, UUID> claimed) {
        List<ProblemError> errors = new ArrayList<>();
        for (SubmissionRow row : attempt.rows()) {
            Vintage standing = held.standing(row.cell()).orElse(null);
            String pointer = "/rows" + RowReader.segment(row.key());
            Findings.moved(row.base(), standing)
                    .ifPresent(each -> errors.add(ProblemError.pointer(pointer, each.code(), each.message())));
            if (claimed.containsKey(row.cell())) {
                errors.add(ProblemError.pointer(
                        pointer,
                        "RELEASED_BY_ANOTHER",
                        new Text(
                                "本次请求中另一报送已含该单元格：" + claimed.get(row.cell()),
                                "Another submission of this request has the cell: " + claimed.get(row.cell()))));
            }
        }
        if (errors.isEmpty()) {
            attempt.rows()
                    .forEach(row -> claimed.put(row.cell(), attempt.before().id()));
        } else {
            attempt.refuse(new ProblemException(
                    KitProblem.CONFLICT,
                    new Text("填报后数据已变，未发布任何数值", "Figures have changed since; nothing was published"),
                    errors));
        }
    }

    private static NewVintage vintage(SubmissionRow row, String submission, Sharing sharing) {
        RecordObservation figure = row.figure();
        return new NewVintage(
                row.cell().series(),
                row.cell().period(),
                Objects.requireNonNull(figure.value()),
                Objects.requireNonNull(figure.status()),
                figure.revisionClass(),
                figure.document(),
                sharing,
                figure.source(),
                figure.note(),
                WayIn.department(submission));
    }

    private static Sharing sharing(ReportedPlan plan, CellKey cell) {
        return plan.subject(cell).map(Subject::sharing).orElse(Sharing.RESTRICTED);
    }
}
