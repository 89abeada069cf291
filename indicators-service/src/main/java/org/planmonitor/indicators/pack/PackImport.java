package org.planmonitor.indicators.pack;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.observation.Publisher;
import org.planmonitor.indicators.plan.PackArchive;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanEvents;
import org.planmonitor.indicators.plan.PlanImported;
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
    private final Contradictions contradictions;
    private final PackArchive archive;
    private final PlanCatalog catalog;
    private final Publisher publisher;
    private final PlanEvents events;
    private final Event<PlanImported> imported;
    private final Clock clock;

    PackImport(
            PackReader reader,
            Contradictions contradictions,
            PackArchive archive,
            PlanCatalog catalog,
            Publisher publisher,
            PlanEvents events,
            Event<PlanImported> imported,
            Clock clock) {
        this.reader = reader;
        this.contradictions = contradictions;
        this.archive = archive;
        this.catalog = catalog;
        this.publisher = publisher;
        this.events = events;
        this.imported = imported;
        this.clock = clock;
    }

    /** What an import did. */
    record Outcome(String plan, boolean created) {}

    @Transactional
    Outcome run(String document) {
        PackReader.Read read = reader.read(document);
        String code = read.pack().plan().code();
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
        PlanDefinition plan = catalog.create(new Conversion(read.pack()).definition(), clock.instant());
        archive.keep(plan.plan().id(), read.contentHash(), document);
        events.created(plan, read.pack().observations().size());
        publisher.publishFirst(plan, FirstFigures.of(read.pack(), plan));
        imported.fire(new PlanImported(plan));
        return new Outcome(code, true);
    }

    private void refuseIfWrong(IndicatorsPack pack) {
        List<ProblemError> errors = contradictions.of(pack);
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
                new Text("规划 " + code + " 已由另一内容的规划包导入", "Plan " + code + " was imported from a pack of other content"),
                List.of(ProblemError.pointer(
                        "/plan/code", "PLAN_KNOWN", new Text("该代码已有规划", "There is already a plan of this code"))));
    }
}
