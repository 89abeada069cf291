package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.imports.Imports;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.batch.BatchAnswer;
import org.planmonitor.projects.batch.BatchMode;
import org.planmonitor.projects.batch.BatchReply;

/** Moves many projects in one request, each row answered. */
@ApplicationScoped
class MoveProjects {

    private final Moves moves;
    private final Imports imports;

    MoveProjects(Moves moves, Imports imports) {
        this.moves = moves;
        this.imports = imports;
    }

    private record Placed(int row, Moves.Ask ask) {}

    @Transactional(Transactional.TxType.MANDATORY)
    BatchAnswer move(String plan, TransitionBatch batch, Locale language) {
        imports.begin(plan);
        BatchMode mode = BatchMode.of(batch.mode());
        BatchReply reply = BatchReply.to(mode, language, batch.rows());
        List<TransitionBatch.Row> rows = Objects.requireNonNull(batch.rows());
        reply.keys(rows.stream().<@Nullable String>map(TransitionBatch.Row::key).toList());
        List<Placed> asked = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Moves.Ask ask = reply.isTold(row) ? null : ask(row, rows.get(row), reply);
            if (ask != null) {
                asked.add(new Placed(row, ask));
            }
        }
        List<Moves.@Nullable Outcome> outcomes =
                moves.move(plan, asked.stream().map(Placed::ask).toList(), mode == BatchMode.ALL_OR_NOTHING);
        for (int i = 0; i < asked.size(); i++) {
            tell(plan, reply, asked.get(i), key(rows.get(asked.get(i).row())), outcomes.get(i));
        }
        return reply.close();
    }

    private static void tell(
            String plan, BatchReply reply, Placed placed, String key, Moves.@Nullable Outcome outcome) {
        switch (outcome) {
            case Moves.Outcome.Moved moved -> {
                String id = String.valueOf(moved.fact());
                String project = placed.ask().project();
                String href = "/projects/v1/plans/" + plan + "/projects/" + project + "/transitions/" + id;
                reply.written(placed.row(), key, id, href);
            }
            case Moves.Outcome.Refused refused -> reply.refused(placed.row(), key, refused.why());
            case null -> {
                // legal, and not taken because another row is wrong: the reply closes with a refusal of all
            }
        }
    }

    private static Moves.@Nullable Ask ask(int row, TransitionBatch.Row asked, BatchReply reply) {
        List<ProblemError> errors = new ArrayList<>();
        String project = asked.project();
        if (project == null || project.isBlank()) {
            errors.add(ProblemError.pointer(
                    "/project", "CODE_FORMAT", new Text("应为项目代码", "The code of a project is expected")));
        }
        TransitionRequest.Checked step = asked.request().check("", errors);
        if (project == null || step == null || !errors.isEmpty()) {
            reply.refused(
                    row,
                    key(asked),
                    new ProblemException(
                            KitProblem.VALIDATION, errors.getFirst().message(), errors));
            return null;
        }
        WriteCondition condition =
                asked.ifMatch() == null ? null : new WriteCondition.MustMatch(List.of(new EntityTag(asked.ifMatch())));
        return new Moves.Ask(project, step, condition);
    }

    private static String key(TransitionBatch.Row row) {
        return row.key() == null ? "" : row.key();
    }
}
