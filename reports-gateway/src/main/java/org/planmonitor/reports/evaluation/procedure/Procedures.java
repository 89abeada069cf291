package org.planmonitor.reports.evaluation.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.evaluation.KnownReports;

/** The procedure of each plan: the one that the suite ships until somebody sets another. */
@Singleton
class Procedures {

    private static final TypeReference<List<Stage>> STAGES = new TypeReference<>() {};

    private final KnownReports reports;
    private final Database database;
    private final ObjectMapper mapper;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;
    private final List<Stage> shipped;

    Procedures(
            KnownReports reports,
            Database database,
            ObjectMapper mapper,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.reports = reports;
        this.database = database;
        this.mapper = mapper;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        try (InputStream file =
                Objects.requireNonNull(Procedures.class.getResourceAsStream("/evaluation/procedure.json"))) {
            this.shipped = List.copyOf(mapper.readValue(file, STAGES));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped procedure cannot be read", e);
        }
    }

    ProcedureView of(String plan) {
        reports.isSimulated(plan);
        return newest(plan);
    }

    @Transactional
    ProcedureView put(String plan, ProcedureRequest request, WriteCondition condition) {
        reports.isSimulated(plan);
        database.query("select pg_advisory_xact_lock(hashtextextended('procedure ' || ?, 0))", row -> 0, plan);
        ProcedureView before = newest(plan);
        condition.require(EntityTag.of(before));
        database.update(
                "insert into report_procedure (plan, version, stages, changed_by, changed_at) values (?, ?, ?::jsonb, ?, ?)",
                plan,
                before.version() + 1,
                mapper.valueToTree(request.stages()),
                caller.get().subject(),
                clock.instant());
        ProcedureView after = newest(plan);
        audit.record("report-procedure", plan, "report-procedure.changed", before, after);
        return after;
    }

    private ProcedureView newest(String plan) {
        return database.first(
                        "select * from report_procedure where plan = ? order by version desc limit 1",
                        row -> new ProcedureView(plan, row.getLong("version"), stages(row.getString("stages"))),
                        plan)
                .orElseGet(() -> new ProcedureView(plan, 0, shipped));
    }

    private List<Stage> stages(String json) {
        try {
            return mapper.readValue(json, STAGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
