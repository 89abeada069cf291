package org.planmonitor.indicators.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.StandingFigures;
import org.planmonitor.indicators.observation.Vintage;

/** Makes rows of what a reporter has written, each with the figure that stood at that moment; refuses what is not open. */
@ApplicationScoped
class RowWriter {

    private final StandingFigures standing;
    private final RowGate gate;
    private final Clock clock;

    RowWriter(StandingFigures standing, RowGate gate, Clock clock) {
        this.standing = standing;
        this.gate = gate;
        this.clock = clock;
    }

    /** Rows to be stored, and what they were held against. */
    record Prepared(List<SubmissionRow> rows, Map<CellKey, Vintage> standing, Instant now) {

        /** The rows as they are answered: under the caller's key and the server's id, with what was found. */
        List<DraftAnswer.Written> answer(ReportedPlan plan) {
            return rows.stream()
                    .map(each -> new DraftAnswer.Written(
                            each.key(),
                            each.id(),
                            Findings.of(plan.whole(), each.cell(), each.figure(), standing.get(each.cell()), now)))
                    .toList();
        }
    }

    /**
     * @param known the rows there are
     * @param touched keys of those among them that make room
     */
    Prepared prepare(
            ReportedPlan plan,
            String department,
            List<SubmissionRow> known,
            Set<String> touched,
            List<NamedRow> named) {
        Instant now = clock.instant();
        gate.requireOwn(plan, department, named);
        gate.requireOnce(
                known.stream()
                        .filter(each -> !touched.contains(each.key()))
                        .map(SubmissionRow::cell)
                        .toList(),
                named);
        Map<CellKey, Vintage> stands =
                standing.in(plan.id(), named.stream().map(NamedRow::cell).toList());
        Set<CellKey> admitted = known.stream()
                .filter(SubmissionRow::admitted)
                .map(SubmissionRow::cell)
                .collect(Collectors.toSet());
        gate.closed(plan, department, named, stands, admitted, now).ifPresent(refusal -> {
            throw refusal;
        });
        return new Prepared(rows(known, touched, named, stands, admitted), stands, now);
    }

    private static List<SubmissionRow> rows(
            List<SubmissionRow> known,
            Set<String> touched,
            List<NamedRow> named,
            Map<CellKey, Vintage> stands,
            Set<CellKey> admitted) {
        Map<String, SubmissionRow> before = known.stream()
                .filter(each -> touched.contains(each.key()))
                .collect(Collectors.toMap(SubmissionRow::key, Function.identity()));
        int ordinal = known.stream().mapToInt(SubmissionRow::ordinal).max().orElse(0);
        List<SubmissionRow> rows = new ArrayList<>(named.size());
        for (NamedRow row : named) {
            SubmissionRow replaced = before.get(row.key());
            Vintage standing = stands.get(row.cell());
            rows.add(new SubmissionRow(
                    row.key(),
                    replaced == null ? UUID.randomUUID() : replaced.id(),
                    replaced == null ? ++ordinal : replaced.ordinal(),
                    row.cell(),
                    row.figure(),
                    standing == null ? null : standing.revision(),
                    admitted.contains(row.cell()),
                    null));
        }
        return rows;
    }
}
