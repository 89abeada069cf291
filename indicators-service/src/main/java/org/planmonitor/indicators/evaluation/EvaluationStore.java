package org.planmonitor.indicators.evaluation;

import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.Judged;
import org.planmonitor.indicators.assessment.PlanJudgement.WithWorking;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.security.Sharing;

/** Keeps evaluations and reads them back. Nothing here updates or deletes, and the tables would refuse it. */
@ApplicationScoped
class EvaluationStore {

    private static final String COLUMNS = """
            select cast(id as text), kind, basis, period, run, as_of, document, note, formula_version, content_hash,
                recorded_at, recorded_by from evaluation where plan_id = :plan and sharing in (:visible)""";

    private static final String ADD_VERDICTS = """
            insert into evaluation_verdict (evaluation_id, ordinal, subject_type, subject_code, sharing, judged, working)
            select ?::uuid, ordinal, type, code, sharing, judged::jsonb, working::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                as said(type, code, sharing, judged, working, ordinal)""";

    private final EntityManager entities;
    private final ObjectMapper mapper;

    EvaluationStore(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /** An id that sorts after those given before. */
    @Transactional(Transactional.TxType.MANDATORY)
    String newId() {
        return (String)
                entities.createNativeQuery("select cast(uuidv7() as text)").getSingleResult();
    }

    /** The number of the next run; the plan's row stays locked until commit, so that runs are numbered one by one. */
    @Transactional(Transactional.TxType.MANDATORY)
    int nextRun(long planId, Evaluation.Kind kind, String period) {
        entities.createNativeQuery("select id from plan where id = :plan for no key update")
                .setParameter("plan", planId)
                .getSingleResult();
        return ((Number) entities.createNativeQuery("select coalesce(max(run), 0) + 1 from evaluation"
                                + " where plan_id = :plan and kind = :kind and period = :period")
                        .setParameter("plan", planId)
                        .setParameter("kind", kind.name())
                        .setParameter("period", period)
                        .getSingleResult())
                .intValue();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(long planId, Evaluation it, Sharing sharing, List<WithWorking> verdicts) {
        entities.createNativeQuery("""
                        insert into evaluation (id, plan_id, kind, basis, period, run, as_of, document, note,
                            formula_version, content_hash, sharing, recorded_at, recorded_by)
                        values (cast(:id as uuid), :plan, :kind, :basis, :period, :run, :asOf, cast(:document as text),
                            cast(:note as text), :formula, :hash, :sharing, :at, :by)""")
                .setParameter("id", it.id())
                .setParameter("plan", planId)
                .setParameter("kind", it.kind().name())
                .setParameter("basis", it.basis().name())
                .setParameter("period", it.period())
                .setParameter("run", it.run())
                .setParameter("asOf", Timestamp.from(it.asOf()))
                .setParameter("document", it.document())
                .setParameter("note", it.note())
                .setParameter("formula", it.formulaVersion())
                .setParameter("hash", it.contentHash())
                .setParameter("sharing", sharing.name())
                .setParameter("at", Timestamp.from(it.recordedAt()))
                .setParameter("by", it.recordedBy())
                .executeUpdate();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(ADD_VERDICTS)) {
                statement.setString(1, it.id());
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "text", column(verdicts, each -> each.judged().type())));
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "text", column(verdicts, each -> each.judged().code())));
                statement.setArray(4, connection.createArrayOf("text", column(verdicts, WithWorking::sharing)));
                statement.setArray(5, connection.createArrayOf("text", column(verdicts, each -> json(each.judged()))));
                statement.setArray(6, connection.createArrayOf("text", column(verdicts, each -> json(each.working()))));
                statement.executeUpdate();
            }
        });
    }

    /** Newest first, older than the given one. */
    @Transactional
    List<Evaluation> page(PlanFacts plan, Set<Sharing> visible, @Nullable String after, int limit) {
        List<?> rows = entities.createNativeQuery(COLUMNS
                        + " and (:after = '' or id < cast(nullif(:after, '') as uuid)) order by id desc limit :limit")
                .setParameter("plan", plan.id())
                .setParameter("visible", names(visible))
                .setParameter("after", after == null ? "" : after)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(it -> evaluation(plan, (Object[]) it)).toList();
    }

    @Transactional
    Optional<Evaluation> find(PlanFacts plan, Set<Sharing> visible, UUID id) {
        List<?> rows = entities.createNativeQuery(COLUMNS + " and id = :id")
                .setParameter("plan", plan.id())
                .setParameter("visible", names(visible))
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(it -> evaluation(plan, (Object[]) it));
    }

    @Transactional
    List<Judged> verdicts(String id, Set<Sharing> visible) {
        List<?> rows = entities.createNativeQuery("select cast(judged as text) from evaluation_verdict"
                        + " where evaluation_id = cast(:id as uuid) and sharing in (:visible) order by ordinal")
                .setParameter("id", id)
                .setParameter("visible", names(visible))
                .getResultList();
        return rows.stream().map(it -> read((String) it, Judged.class)).toList();
    }

    @Transactional
    Optional<JsonNode> working(String id, SubjectRef subject, Set<Sharing> visible) {
        List<?> rows = entities.createNativeQuery("select cast(working as text) from evaluation_verdict"
                        + " where evaluation_id = cast(:id as uuid) and sharing in (:visible)"
                        + " and subject_type = :type and subject_code = :code")
                .setParameter("id", id)
                .setParameter("visible", names(visible))
                .setParameter("type", subject.type().name())
                .setParameter("code", subject.code())
                .getResultList();
        return rows.stream().findFirst().map(it -> read((String) it, JsonNode.class));
    }

    private static Evaluation evaluation(PlanFacts plan, Object[] row) {
        return new Evaluation(
                (String) row[0],
                plan.code(),
                plan.simulated(),
                Evaluation.Kind.valueOf((String) row[1]),
                Evaluation.Basis.valueOf((String) row[2]),
                (String) row[3],
                ((Number) row[4]).intValue(),
                instant(row[5]),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                instant(row[10]),
                (String) row[11]);
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) column;
    }

    private static Object[] column(List<WithWorking> verdicts, java.util.function.Function<WithWorking, Object> field) {
        return verdicts.stream().map(field).map(String::valueOf).toArray();
    }

    private static List<String> names(Set<Sharing> visible) {
        return visible.stream().map(Enum::name).toList();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
