package org.planmonitor.reports.evaluation.thirdparty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;

/** Commissions, findings and answers to advice in the database; nothing is ever changed. */
@Singleton
class CommissionStore {

    private final Database database;
    private final ObjectMapper mapper;
    private final Clock clock;

    CommissionStore(Database database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    void add(UUID id, UUID report, CommissionRequest request, String by) {
        database.update(
                """
                insert into report_commission (id, report, organisation, evaluator, due, commissioned_by, commissioned_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, id, report, request.organisation(), request.evaluator(), request.due(), by, clock.instant());
    }

    List<CommissionView> of(UUID report, String href) {
        return database.query(
                "select * from report_commission where report = ? order by commissioned_at, id",
                row -> commission(row, href),
                report);
    }

    Optional<FindingsView> findings(UUID commission, String href) {
        return database.first(
                "select * from report_finding where commission = ? order by version desc limit 1",
                row -> findings(row, href),
                commission);
    }

    void add(UUID commission, long version, Findings findings, String by) {
        database.update(
                "insert into report_finding (commission, version, content, submitted_by, submitted_at) values (?, ?, ?::jsonb, ?, ?)",
                commission,
                version,
                mapper.valueToTree(findings),
                by,
                clock.instant());
    }

    void answer(UUID commission, String advice, AdviceAnswer answer, String by) {
        database.update("""
                insert into report_advice_answer (commission, advice, taken, answer, answered_by, answered_at)
                values (?, ?, ?, ?, ?, ?)
                """, commission, advice, answer.isTaken(), answer.answer(), by, clock.instant());
    }

    /**
     * What an edition tells of a commission.
     *
     * @param answer the last that it tells; 0 before any
     */
    record Fixed(UUID commission, String organisation, Findings findings, long answer) {}

    List<Fixed> fixed(UUID edition) {
        return database.query(
                """
                select c.id, c.organisation, f.content, coalesce(e.answer, 0) as answer from report_edition_findings e
                join report_commission c on c.id = e.commission
                join report_finding f on f.commission = e.commission and f.version = e.findings
                where e.report = ? order by c.commissioned_at, c.id
                """,
                row -> new Fixed(
                        row.getObject("id", UUID.class),
                        row.getString("organisation"),
                        content(row.getString("content")),
                        row.getLong("answer")),
                edition);
    }

    private record Answered(String advice, AdviceAnswer answer) {}

    /**
     * The last answer to each advice.
     *
     * @param upTo none that came after this one; null for all
     */
    Map<String, AdviceAnswer> answers(UUID commission, @Nullable Long upTo) {
        Map<String, AdviceAnswer> answers = new HashMap<>();
        database.query(
                        "select * from report_advice_answer where commission = ? and (?::bigint is null or id <= ?) order by id",
                        row -> new Answered(
                                row.getString("advice"),
                                new AdviceAnswer(row.getBoolean("taken"), row.getString("answer"))),
                        commission,
                        upTo,
                        upTo)
                .forEach(each -> answers.put(each.advice(), each.answer()));
        return answers;
    }

    private static CommissionView commission(ResultSet row, String href) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String own = href + "/commissions/" + id;
        return new CommissionView(
                id,
                own,
                row.getString("organisation"),
                row.getString("evaluator"),
                row.getObject("due", LocalDate.class),
                own + "/package",
                Database.instant(row, "commissioned_at"));
    }

    private FindingsView findings(ResultSet row, String href) throws SQLException {
        return new FindingsView(
                href,
                row.getLong("version"),
                content(row.getString("content")),
                row.getString("submitted_by"),
                Database.instant(row, "submitted_at"));
    }

    private Findings content(String json) {
        try {
            return mapper.readValue(json, Findings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
