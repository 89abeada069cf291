package org.planmonitor.indicators.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.Judged;
import org.planmonitor.indicators.assessment.PlanJudgement;
import org.planmonitor.indicators.assessment.Trigger;
import org.planmonitor.indicators.assessment.Triggers;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Evaluations for readers, as they were kept; of two, what one says otherwise. */
@ApplicationScoped
class EvaluationReads {

    private final PlanCatalog catalog;
    private final EvaluationStore store;
    private final PlanJudgement judgement;
    private final CurrentCaller caller;

    EvaluationReads(PlanCatalog catalog, EvaluationStore store, PlanJudgement judgement, CurrentCaller caller) {
        this.catalog = catalog;
        this.store = store;
        this.judgement = judgement;
        this.caller = caller;
    }

    @Transactional
    Page<Evaluation> list(String code, @Nullable Integer limit, @Nullable String cursor) {
        PlanDefinition plan = catalog.visible(code);
        int size = Limits.of(limit);
        List<Evaluation> read = store.page(plan.plan(), visible(), after(cursor), size + 1);
        List<Evaluation> items = read.subList(0, Math.min(size, read.size()));
        String next = read.size() > size ? Cursor.encode(items.getLast().id()) : null;
        return new Page<>(List.copyOf(items), next);
    }

    @Transactional
    EvaluationAnswer one(String code, String id) {
        return EvaluationAnswer.of(find(catalog.visible(code), id), store.verdicts(id, visible()));
    }

    /** The working of one verdict, word for word as it was computed then. */
    @Transactional
    JsonNode working(String code, String id, SubjectRef subject) {
        Evaluation evaluation = find(catalog.visible(code), id);
        return store.working(evaluation.id(), subject, visible())
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("评估中没有 " + subject.code(), "The evaluation says nothing of " + subject.code())));
    }

    /** What the second says otherwise than the first, and what became known between their instants. */
    @Transactional
    EvaluationDiff diff(String code, String id, @Nullable String with) {
        if (with == null) {
            throw ProblemException.invalid(
                    ProblemError.parameter("with", "REQUIRED", new Text("须给出 with", "with is required")));
        }
        PlanDefinition plan = catalog.visible(code);
        Evaluation before = find(plan, id);
        Evaluation after = find(plan, with);
        Map<SubjectRef, Judged> earlier = verdicts(before);
        Map<SubjectRef, Judged> later = verdicts(after);
        Set<SubjectRef> all = new LinkedHashSet<>(later.keySet());
        all.addAll(earlier.keySet());
        Triggers triggers = triggers(code, before.asOf(), after.asOf());
        List<EvaluationDiff.Item> items = new ArrayList<>();
        for (SubjectRef ref : all) {
            Judged one = earlier.get(ref);
            Judged other = later.get(ref);
            if (one == null || other == null || one.differs(other)) {
                items.add(item(plan, ref, one, other, triggers));
            }
        }
        return new EvaluationDiff(before, after, all.size(), items.size(), List.copyOf(items));
    }

    private Triggers triggers(String code, Instant one, Instant other) {
        Instant from = one.isBefore(other) ? one : other;
        Instant to = one.isBefore(other) ? other : one;
        PlanDefinition earlier = catalog.visible(code, from);
        PlanDefinition later = catalog.visible(code, to);
        return judgement.between(earlier, later, from, to);
    }

    private static EvaluationDiff.Item item(
            PlanDefinition plan, SubjectRef ref, @Nullable Judged before, @Nullable Judged after, Triggers triggers) {
        Judged any = Objects.requireNonNull(after != null ? after : before);
        List<Trigger> causes = plan.subject(ref)
                .map(it -> triggers.of(it, Period.parse(any.period())))
                .orElse(List.of());
        return new EvaluationDiff.Item(ref.type(), ref.code(), any.name(), before, after, causes);
    }

    private Map<SubjectRef, Judged> verdicts(Evaluation evaluation) {
        return store.verdicts(evaluation.id(), visible()).stream()
                .collect(Collectors.toMap(
                        it -> new SubjectRef(it.type(), it.code()),
                        Function.identity(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private Evaluation find(PlanDefinition plan, String id) {
        try {
            return store.find(plan.plan(), visible(), UUID.fromString(id)).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException _) {
            throw unknown(id);
        }
    }

    private static @Nullable String after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst()).toString();
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
        }
    }

    private Set<Sharing> visible() {
        return caller.get().visible();
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound(new Text("没有评估 " + id, "There is no evaluation " + id));
    }
}
