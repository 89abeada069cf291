package org.planmonitor.indicators.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.VerdictAccess.Opened;
import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.Periods;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Compares what is said of a plan at two instants. Both are settled, so that the same comparison has one answer for ever. */
@ApplicationScoped
class VerdictDiffs {

    private final VerdictAccess access;

    VerdictDiffs(VerdictAccess access) {
        this.access = access;
    }

    /** In the same few statements, however many subjects there are. */
    @Transactional
    DiffAnswer diff(String code, @Nullable String from, @Nullable String to, @Nullable String period) {
        Period asked = period == null ? null : Periods.parameter("period", period);
        Opened after = access.open(code, "to", to);
        Opened before = access.open(code, "from", required(from));
        if (before.asOf().isAfter(after.asOf())) {
            Text message = new Text("from 晚于 to", "from is later than to");
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    message,
                    List.of(ProblemError.parameter("from", "FROM_AFTER_TO", message)));
        }
        FigureLog log = access.figures(after, after.plan().plan().region());
        Comparison comparison = new Comparison(said(before, log, asked), said(after, log, asked));
        Triggers triggers = new Triggers(
                before.plan(),
                after.plan(),
                log.between(before.asOf(), after.asOf(), after.visible()),
                before.asOf(),
                after.asOf());
        List<DiffAnswer.Item> items = comparison.changed().stream()
                .map(it -> item(after, comparison, it, triggers))
                .toList();
        return new DiffAnswer(
                after.plan().plan().code(),
                after.plan().plan().simulated(),
                before.asOf(),
                after.asOf(),
                period,
                comparison.refs().size(),
                items.size(),
                comparison.otherFigures(),
                items,
                Assessment.FORMULA_VERSION);
    }

    private record Comparison(Map<SubjectRef, SubjectVerdict> before, Map<SubjectRef, SubjectVerdict> after) {

        /** In the order of the plan as it stands at the later instant, then what is gone. */
        List<SubjectRef> refs() {
            List<SubjectRef> all = new ArrayList<>(after.keySet());
            before.keySet().stream().filter(it -> !after.containsKey(it)).forEach(all::add);
            return all;
        }

        DiffAnswer.@Nullable Side before(SubjectRef ref) {
            return side(before.get(ref));
        }

        DiffAnswer.@Nullable Side after(SubjectRef ref) {
            return side(after.get(ref));
        }

        List<SubjectRef> changed() {
            return refs().stream().filter(it -> !same(it)).toList();
        }

        int otherFigures() {
            return (int) refs().stream()
                    .filter(it -> same(it) && !Objects.equals(before(it), after(it)))
                    .count();
        }

        private boolean same(SubjectRef ref) {
            DiffAnswer.Side one = before(ref);
            DiffAnswer.Side other = after(ref);
            return one != null && other != null && one.says(other);
        }

        private static DiffAnswer.@Nullable Side side(@Nullable SubjectVerdict said) {
            return said == null ? null : DiffAnswer.Side.of(said);
        }
    }

    private static Map<SubjectRef, SubjectVerdict> said(Opened opened, FigureLog log, @Nullable Period asked) {
        PlanFigures figures = log.at(opened.asOf(), opened.visible());
        SeriesInputs inputs =
                new SeriesInputs(opened.plan(), figures, opened.plan().plan().region(), opened.asOf());
        return PlanVerdicts.of(inputs, asked).stream()
                .collect(Collectors.toMap(
                        it -> it.subject().ref(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static DiffAnswer.Item item(Opened opened, Comparison comparison, SubjectRef ref, Triggers triggers) {
        SubjectVerdict after = comparison.after().get(ref);
        SubjectVerdict before = comparison.before().get(ref);
        SubjectVerdict latest = Objects.requireNonNull(after != null ? after : before);
        Subject subject = latest.subject();
        List<Trigger> causes = new ArrayList<>(triggers.of(subject, latest.period()));
        if (before != null && after != null && after.period().endsAfter(before.period())) {
            causes.add(ended(opened, subject, after.period()));
        }
        return new DiffAnswer.Item(
                subject.type(),
                subject.code(),
                subject.name(),
                comparison.before(ref),
                comparison.after(ref),
                List.copyOf(causes),
                PlanAnswer.href(opened.plan().plan().code(), subject));
    }

    private static Trigger ended(Opened opened, Subject subject, Period period) {
        return new Trigger(
                Trigger.Kind.PERIOD_ENDED,
                subject.ref(),
                null,
                period.toString(),
                null,
                null,
                period.toString(),
                period.end(opened.plan().plan().timeZone()));
    }

    private static String required(@Nullable String from) {
        if (from == null) {
            throw ProblemException.invalid(
                    ProblemError.parameter("from", "REQUIRED", new Text("须给出 from", "from is required")));
        }
        return from;
    }
}
