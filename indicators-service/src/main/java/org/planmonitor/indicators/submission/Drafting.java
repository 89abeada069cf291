package org.planmonitor.indicators.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.security.CurrentCaller;

/**
 * Writes drafts and their rows. Of two reporters at one draft one wins: the header is locked before its tag is compared.
 * Each row remembers which figure stood when it was written.
 */
@ApplicationScoped
class Drafting {

    private final ReportedPlans plans;
    private final SubmissionStore store;
    private final RowStore rows;
    private final RowWriter writer;
    private final Judge judge;
    private final Chronicle chronicle;
    private final CurrentCaller caller;
    private final Clock clock;

    Drafting(
            ReportedPlans plans,
            SubmissionStore store,
            RowStore rows,
            RowWriter writer,
            Judge judge,
            Chronicle chronicle,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.store = store;
        this.rows = rows;
        this.writer = writer;
        this.judge = judge;
        this.chronicle = chronicle;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DraftAnswer create(String code, NewSubmission body) {
        ReportedPlan plan = plans.open(code);
        String department = body.department(caller.get());
        Period period = body.reference();
        List<NamedRow> named = RowReader.read(plan.whole(), period, body.rowsOrNone(), "/rows");
        RowWriter.Prepared prepared = writer.prepare(plan, department, List.of(), Set.of(), named);
        Submission created = store.insert(
                plan.id(),
                department,
                period.toString(),
                named.size(),
                body.note(),
                caller.get().subject(),
                now());
        rows.insert(created.id(), prepared.rows());
        chronicle.write(
                code,
                List.of(new Chronicle.Change(
                        "CREATE", null, created, null, figures(prepared.rows(), Map.of(), Set.of()), Map.of())));
        return new DraftAnswer(SubmissionView.of(code, created), prepared.answer(plan));
    }

    /** Puts these rows in the place of all there were. */
    @Transactional
    DraftAnswer replace(String code, UUID id, WriteCondition condition, Map<String, @Nullable RowInput> given) {
        ReportedPlan plan = plans.open(code);
        Submission before = lock(plan, id, condition);
        List<SubmissionRow> known = rowsOf(id);
        Set<String> all = known.stream().map(SubmissionRow::key).collect(Collectors.toCollection(LinkedHashSet::new));
        return edit(plan, before, known, given, all);
    }

    /** Merges single rows into those there are (RFC 7396): null takes one out. */
    @Transactional
    DraftAnswer merge(String code, UUID id, WriteCondition condition, RowPatch patch) {
        ReportedPlan plan = plans.open(code);
        Submission before = lock(plan, id, condition);
        List<SubmissionRow> known = rowsOf(id);
        return edit(plan, before, known, patch.merged(known), patch.keys());
    }

    private DraftAnswer edit(
            ReportedPlan plan,
            Submission before,
            List<SubmissionRow> known,
            Map<String, @Nullable RowInput> given,
            Set<String> touched) {
        List<NamedRow> named = RowReader.read(plan.whole(), Period.parse(before.period()), given, "");
        RowWriter.Prepared prepared = writer.prepare(plan, before.department(), known, touched, named);
        Map<String, SubmissionRow> replaced = new LinkedHashMap<>();
        known.stream().filter(each -> touched.contains(each.key())).forEach(each -> replaced.put(each.key(), each));
        int count = known.size() - replaced.size() + named.size();
        RowReader.requireFew(count, "");
        rows.delete(before.id(), replaced.keySet());
        rows.insert(before.id(), prepared.rows());
        Submission after = before.after(
                        Step.EDIT, judge.edited(before), caller.get().subject(), now(), null)
                .withRows(count);
        store.update(List.of(after));
        Set<String> gone = new LinkedHashSet<>(replaced.keySet());
        named.forEach(each -> gone.remove(each.key()));
        chronicle.write(
                plan.code(),
                List.of(new Chronicle.Change(
                        Step.EDIT.name(), before, after, null, figures(prepared.rows(), replaced, gone), Map.of())));
        return new DraftAnswer(SubmissionView.of(plan.code(), after), prepared.answer(plan));
    }

    private Submission lock(ReportedPlan plan, UUID id, WriteCondition condition) {
        Submission found = judge.visible(store.lock(plan.id(), List.of(id)).get(id));
        judge.requireTag(found, condition);
        judge.edited(found);
        return found;
    }

    /** With the microseconds that the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private List<SubmissionRow> rowsOf(UUID id) {
        return rows.of(List.of(id)).getOrDefault(id, List.of());
    }

    /** Only what is another figure than before, and what is gone. */
    private static Map<String, @Nullable RecordObservation> figures(
            List<SubmissionRow> written, Map<String, SubmissionRow> before, Set<String> gone) {
        Map<String, @Nullable RecordObservation> changed = new LinkedHashMap<>();
        written.stream()
                .filter(each -> !each.repeats(before.get(each.key())))
                .forEach(each -> changed.put(each.key(), each.figure()));
        gone.forEach(key -> changed.put(key, null));
        return changed;
    }
}
