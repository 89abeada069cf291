package org.planmonitor.indicators.assessment;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.VerdictAccess.Opened;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.Periods;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** What was told of a subject, change by change: stored when it was told, and only looked up here. */
@ApplicationScoped
class VerdictHistory {

    private static final String PAGE = """
            select id, cast(said as text) from assessment_history
            where plan_id = :plan and subject_type = :type and subject_code = :code and id > :after
                and as_of <= :asOf and (:year = 0 or year = :year) and sharing in (:visible)
            order by id limit :limit""";

    private final VerdictAccess access;
    private final EntityManager entities;
    private final ObjectMapper mapper;

    VerdictHistory(VerdictAccess access, EntityManager entities, ObjectMapper mapper) {
        this.access = access;
        this.entities = entities;
        this.mapper = mapper;
    }

    /** What a reader asks for. */
    record Question(
            @Nullable String period,
            @Nullable String asOf,
            @Nullable Integer limit,
            @Nullable String cursor) {}

    private record Told(long id, AssessmentChanged said) {}

    /** A page of changes, oldest first, each with what became known at its instant. */
    @Transactional
    HistoryAnswer of(String code, SubjectRef ref, Question question) {
        Opened opened = access.open(code, question.asOf());
        Subject subject = opened.subject(ref);
        int limit = Limits.of(question.limit());
        List<Told> read = read(opened, ref, question, limit + 1);
        List<Told> page = read.subList(0, Math.min(limit, read.size()));
        FigureLog log = access.figures(opened, opened.plan().plan().region());
        List<HistoryAnswer.Entry> items = page.stream()
                .map(it -> HistoryAnswer.Entry.of(it.said(), triggers(opened, log, subject, it.said())))
                .toList();
        String next =
                read.size() > limit ? Cursor.encode(Long.toString(page.getLast().id())) : null;
        return new HistoryAnswer(items, next, opened.asOf());
    }

    private List<Told> read(Opened opened, SubjectRef ref, Question question, int limit) {
        List<?> rows = entities.createNativeQuery(PAGE)
                .setParameter("plan", opened.planId())
                .setParameter("type", ref.type().name())
                .setParameter("code", ref.code())
                .setParameter("after", after(question.cursor()))
                .setParameter("asOf", java.sql.Timestamp.from(opened.asOf()))
                .setParameter("year", year(question.period()))
                .setParameter("visible", names(opened.visible()))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(it -> new Told(((Number) it[0]).longValue(), said(String.valueOf(it[1]))))
                .toList();
    }

    /** A publication has an instant of its own: what became known at it is what changed the verdict. */
    private static List<Trigger> triggers(Opened opened, FigureLog log, Subject subject, AssessmentChanged said) {
        Instant at = said.asOf();
        boolean published = switch (said.cause().kind()) {
            case PLAN_CREATED, PERIOD_ENDED -> false;
            case OBSERVATION, BREAK, AMENDMENT, DEFINITION -> true;
        };
        if (!published) {
            return List.of();
        }
        PlanDefinition plan = opened.plan();
        Instant before = at.minusNanos(1_000);
        List<Published> figures = log.between(before, at, opened.visible());
        return new Triggers(plan, plan, figures, before, at).of(subject, Period.parse(said.period()));
    }

    private AssessmentChanged said(String json) {
        try {
            return mapper.readValue(json, AssessmentChanged.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
        }
    }

    private static int year(@Nullable String period) {
        if (period == null) {
            return 0;
        }
        Period asked = Periods.parameter("period", period);
        if (!asked.wholeYear()) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "period", "WHOLE_YEAR", new Text("评估历史按年记录", "Verdicts are told by whole years")));
        }
        return asked.year();
    }

    private static List<String> names(Set<Sharing> visible) {
        return visible.stream().map(Enum::name).toList();
    }
}
