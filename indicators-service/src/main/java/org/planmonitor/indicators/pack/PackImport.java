package org.planmonitor.indicators.pack;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.definition.IndicatorsPack;
import org.planmonitor.indicators.definition.PlanCreation;
import org.planmonitor.indicators.observation.Publisher;
import org.planmonitor.indicators.plan.PackArchive;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanImported;
import org.planmonitor.kit.imports.Imports;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Imports a pack: all of it in one transaction, with its events and verdicts, or nothing. The same content again finds
 * itself imported; other content under a known code is a conflict, because a plan is amended, never replaced.
 */
@ApplicationScoped
public class PackImport {

    private final PackReader reader;
    private final PackArchive archive;
    private final PlanCreation plans;
    private final Publisher publisher;
    private final Event<PlanImported> imported;
    private final Imports imports;

    PackImport(
            PackReader reader,
            PackArchive archive,
            PlanCreation plans,
            Publisher publisher,
            Event<PlanImported> imported,
            Imports imports) {
        this.reader = reader;
        this.archive = archive;
        this.plans = plans;
        this.publisher = publisher;
        this.imported = imported;
        this.imports = imports;
    }

    /** What an import did. */
    record Outcome(String plan, boolean created) {}

    @Transactional
    Outcome run(String document) {
        PackReader.Read read = reader.read(document);
        String code = read.pack().plan().code();
        imports.begin(code);
        archive.queueUp(code);
        Optional<PackArchive.Archived> known = archive.find(code);
        if (known.isPresent()) {
            if (known.get().contentHash().equals(read.contentHash())) {
                return new Outcome(code, false);
            }
            refuseIfWrong(read.pack());
            throw otherContent(code);
        }
        refuseIfWrong(read.pack());
        if (plans.known(code)) {
            throw otherContent(code);
        }
        plans.refuseForgotten(code, "/plan/code");
        PlanDefinition plan = plans.imported(read.pack());
        archive.keep(plan.plan().id(), read.contentHash(), document);
        publisher.publishFirst(plan, FirstFigures.of(read.pack(), plan));
        imported.fire(new PlanImported(plan));
        return new Outcome(code, true);
    }

    private void refuseIfWrong(IndicatorsPack pack) {
        List<ProblemError> errors = plans.contradictions(pack);
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
    }

    static ProblemException refused(List<ProblemError> errors) {
        return new ProblemException(
                KitProblem.UNPROCESSABLE,
                new Text(
                        "规划包自相矛盾，未导入任何内容；共 " + errors.size() + " 处",
                        "The pack contradicts itself in " + errors.size() + " places; nothing was imported"),
                errors);
    }

    private static ProblemException otherContent(String code) {
        return new ProblemException(
                KitProblem.CONFLICT,
                new Text("规划 " + code + " 已存在，内容不同", "There is already a plan " + code + " of other content"),
                List.of(ProblemError.pointer(
                        "/plan/code", "PLAN_KNOWN", new Text("该代码已有规划", "There is already a plan of this code"))));
    }
}
