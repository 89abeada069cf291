package org.planmonitor.projects.oc4ids;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.project.ProjectDrafts;

/** Takes a project of OC4IDS over as a draft, once for each id there. */
@ApplicationScoped
class ImportProject {

    private static final String AGGREGATE = "project";
    private static final String ACTION = "project.imported";

    private final Shape shape;
    private final ProjectDrafts drafts;
    private final Database database;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;
    private final Clock clock;

    ImportProject(
            Shape shape,
            ProjectDrafts drafts,
            Database database,
            AuditTrail audit,
            ObjectMapper mapper,
            CurrentCaller caller,
            Clock clock) {
        this.shape = shape;
        this.drafts = drafts;
        this.database = database;
        this.audit = audit;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The answer to an import.
     *
     * @param project the draft, as its page shows it
     * @param judgedBy whether the official schema was at hand
     * @param notTakenOver what of the project there has no place here, and why
     */
    @Schema(name = "Oc4idsImport")
    record Answer(
            @Schema(type = SchemaType.OBJECT, description = "The draft, as getProject answers it")
            Object project,

            Shape.JudgedBy judgedBy,
            List<LeftOver> notTakenOver) {}

    /** An answer with what addresses the draft. */
    record Imported(String code, EntityTag tag, Answer answer) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Imported take(String plan, JsonNode project, Intake.Asked asked) {
        shape.require(project);
        Taken taken = Intake.of(project, asked);
        ProjectDrafts.Entered draft = enter(plan, taken);
        remember(plan, draft, taken);
        return new Imported(draft.code(), draft.tag(), new Answer(draft.page(), shape.judgedBy(), taken.leftOver()));
    }

    private ProjectDrafts.Entered enter(String plan, Taken taken) {
        try {
            return drafts.enter(plan, taken.draft());
        } catch (ProblemException refused) {
            throw new ProblemException(
                    refused.type(),
                    refused.detail(),
                    refused.errors().stream()
                            .map(error -> atOrigin(error, taken))
                            .toList());
        }
    }

    /** What is wrong with a project of ours stands somewhere in the project that was sent. */
    private static ProblemError atOrigin(ProblemError error, Taken taken) {
        String pointer = error.pointer();
        if (pointer == null) {
            return error;
        }
        String origin = taken.origin(pointer);
        return origin.startsWith("?")
                ? ProblemError.parameter(origin.substring(1), error.code(), error.message())
                : ProblemError.pointer(origin, error.code(), error.message());
    }

    /** The plan is locked by the entry, so nobody else takes the same project over meanwhile. */
    private void remember(String plan, ProjectDrafts.Entered draft, Taken taken) {
        database.first(
                        "select p.code from oc4ids_import i join project p on p.id = i.project_id where i.plan = ? and i.source_id = ?",
                        row -> row.getString("code"),
                        plan,
                        taken.sourceId())
                .ifPresent(code -> {
                    throw Rule.conflict(
                            "/id",
                            "ALREADY_IMPORTED",
                            "该项目已导入为 " + code,
                            "This project was imported before, as " + code);
                });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        JsonNode leftOver = mapper.valueToTree(taken.leftOver());
        database.update(
                "insert into oc4ids_import (project_id, plan, source_id, left_over, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)",
                draft.id(),
                plan,
                taken.sourceId(),
                leftOver,
                now,
                caller.get().subject());
        audit.record(
                AGGREGATE,
                plan + "/" + draft.code(),
                ACTION,
                null,
                Map.of("sourceId", taken.sourceId(), "notTakenOver", leftOver));
    }
}
