package org.planmonitor.indicators.official;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.FigureRules;
import org.planmonitor.indicators.observation.HeldCells;
import org.planmonitor.indicators.observation.NewVintage;
import org.planmonitor.indicators.observation.Publisher;
import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.indicators.observation.StandingWords;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.observation.WayIn;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.imports.Imports;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** Takes in a batch as a whole: checked against what stands while it is held, published at one instant, or refused. */
@ApplicationScoped
class Ingestion {

    private final PlanCatalog catalog;
    private final Publisher publisher;
    private final BatchStore store;
    private final BatchNotice notice;
    private final Clock clock;
    private final Imports imports;

    Ingestion(
            PlanCatalog catalog,
            Publisher publisher,
            BatchStore store,
            BatchNotice notice,
            Clock clock,
            Imports imports) {
        this.catalog = catalog;
        this.publisher = publisher;
        this.store = store;
        this.notice = notice;
        this.clock = clock;
        this.imports = imports;
    }

    /** What was taken in, row by row in the order of the batch. */
    record Ingested(Batch batch, List<RowView> rows) {}

    @Transactional
    Ingested ingest(String code, NewBatch given) {
        PlanDefinition plan = catalog.visible(code);
        imports.begin(code);
        List<ReadRow> rows = BatchReader.read(plan, given);
        HeldCells held = publisher.hold(plan, rows.stream().map(ReadRow::cell).toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireBasis(rows, held);
        requireRules(plan, rows, held, now);
        List<NewVintage> next = new ArrayList<>();
        for (ReadRow row : rows) {
            NewVintage vintage = vintage(given, row, held.standing(row.cell()).orElse(null));
            if (!isKnown(vintage, held)) {
                next.add(vintage);
            }
        }
        Map<CellKey, Vintage> published = new HashMap<>();
        publisher.publish(plan, held, next).forEach(it -> published.put(it.cell(), it));
        List<RowView> answers =
                rows.stream().map(row -> answer(row, published, held)).toList();
        Batch batch = store.add(plan.plan(), given, now, answers);
        notice.received(plan, batch);
        return new Ingested(batch, answers);
    }

    private static void requireBasis(List<ReadRow> rows, HeldCells held) {
        List<ProblemError> moved = new ArrayList<>();
        for (ReadRow row : rows) {
            Vintage standing = held.standing(row.cell()).orElse(null);
            if (!row.row().basis().holds(standing)) {
                moved.add(ProblemError.pointer(
                        row.pointer() + "/revision", "STANDING_CHANGED", StandingWords.of(standing)));
            }
        }
        if (!moved.isEmpty()) {
            throw Addressed.refused(KitProblem.CONFLICT, moved);
        }
    }

    private static void requireRules(PlanDefinition plan, List<ReadRow> rows, HeldCells held, Instant now) {
        List<ProblemError> errors = new ArrayList<>();
        for (ReadRow row : rows) {
            Vintage standing = held.standing(row.cell()).orElse(null);
            if (!row.row().withdraws()) {
                FigureRules.domain(
                                plan,
                                row.named().subject(),
                                row.named().component(),
                                row.cell(),
                                row.figure(),
                                standing,
                                now)
                        .forEach(it -> errors.add(Addressed.below(row.pointer(), it)));
            } else if (standing == null) {
                errors.add(ProblemError.pointer(
                        row.pointer(),
                        "NOTHING_TO_WITHDRAW",
                        new Text("目前没有可撤回的数值", "There is no figure to withdraw")));
            }
        }
        if (!errors.isEmpty()) {
            throw Addressed.refused(KitProblem.UNPROCESSABLE, errors);
        }
    }

    private static NewVintage vintage(NewBatch batch, ReadRow row, @Nullable Vintage standing) {
        WayIn official = WayIn.official(Objects.requireNonNull(batch.referenceNumber()));
        if (row.row().withdraws()) {
            return NewVintage.withdrawal(
                    Objects.requireNonNull(standing), String.valueOf(row.row().note()), official);
        }
        RecordObservation figure = row.figure();
        return new NewVintage(
                row.cell().series(),
                row.cell().period(),
                Objects.requireNonNull(figure.value()),
                Objects.requireNonNull(figure.status()),
                figure.revisionClass(),
                figure.document(),
                row.named().subject().sharing(),
                figure.source(),
                figure.note(),
                official);
    }

    /** Whether the bureau itself said the same; of anybody else's figure the bureau's word makes an official one. */
    private static boolean isKnown(NewVintage vintage, HeldCells held) {
        return held.standing(vintage.cell())
                .filter(Vintage::locked)
                .filter(vintage::repeats)
                .isPresent();
    }

    private static RowView answer(ReadRow row, Map<CellKey, Vintage> published, HeldCells held) {
        Vintage made = published.get(row.cell());
        if (made == null) {
            return RowView.of(
                    row.key(), RowResult.UNCHANGED, held.standing(row.cell()).orElseThrow());
        }
        return RowView.of(row.key(), made.deleted() ? RowResult.WITHDRAWN : RowResult.PUBLISHED, made);
    }
}
