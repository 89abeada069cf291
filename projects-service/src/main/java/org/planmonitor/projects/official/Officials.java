package org.planmonitor.projects.official;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** The roles for projects: read, given and ended. A role that one holds at a time ends for the one before. */
@ApplicationScoped
class Officials {

    private final ProjectAccess access;
    private final EntityManager entities;
    private final Database database;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Officials(
            ProjectAccess access,
            EntityManager entities,
            Database database,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.entities = entities;
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** A role with its tag. */
    record Tagged(OfficialView official, EntityTag tag) {}

    /** Everybody who had a role, or those who had one on a day. */
    @Transactional
    Page<OfficialView> page(String plan, String code, @Nullable LocalDate on, int limit, @Nullable String cursor) {
        ProjectRef project = access.see(plan, code);
        List<OfficialView> all = of(project).stream()
                .filter(official -> on == null || official.isHeldOn(on))
                .map(official -> OfficialView.of(official, named()))
                .toList();
        return OrdinalCursor.page(all, cursor, limit);
    }

    @Transactional
    Tagged one(String plan, String code, long id) {
        ProjectRef project = access.see(plan, code);
        return tagged(project, require(project, id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tagged assign(String plan, String code, OfficialRequest.Checked asked) {
        ProjectRef project = access.lock(plan, code, "official:write");
        if (asked.role().isSingle()) {
            of(project).stream()
                    .filter(held -> held.role == asked.role() && held.until == null)
                    .forEach(held -> follow(project, held, asked.since()));
        }
        OfficialEntity official = new OfficialEntity(
                project,
                asked,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.get().subject());
        entities.persist(official);
        tell(project, official, "official.assigned", null);
        access.changed(project, "official.assigned");
        return tagged(project, official);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tagged end(String plan, String code, long id, EndRequest.Checked asked, WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "official:write");
        OfficialEntity official = require(project, id);
        condition.require(tagged(project, official).tag());
        if (official.until != null) {
            throw Rule.conflict(
                    "", "ROLE_ENDED", "该角色已于 " + official.until + " 结束", "The role ended on " + official.until);
        }
        requireNotBefore(official, asked.until(), "/until");
        OfficialView before = OfficialView.of(official, true);
        official.end(asked.until(), asked.reason());
        tell(project, official, "official.ended", before);
        access.changed(project, "official.ended");
        return tagged(project, official);
    }

    List<OfficialEntity> of(ProjectRef project) {
        return entities.createQuery(
                        "from Official o where o.project = :project order by o.since, o.id", OfficialEntity.class)
                .setParameter("project", project.id())
                .getResultList();
    }

    /** Who has a role now. */
    List<OfficialView> present(long project) {
        boolean named = named();
        return database.query(
                "select * from official where project_id = ? and until is null order by since, id",
                row -> OfficialView.of(row, named),
                project);
    }

    boolean named() {
        return !caller.get().isAnonymous();
    }

    private void follow(ProjectRef project, OfficialEntity held, LocalDate since) {
        LocalDate last = since.minusDays(1);
        requireNotBefore(held, last, "/since");
        OfficialView before = OfficialView.of(held, true);
        held.end(last, null);
        tell(project, held, "official.ended", before);
    }

    private static void requireNotBefore(OfficialEntity held, LocalDate last, String pointer) {
        if (last.isBefore(held.since)) {
            throw Rule.broken(
                    pointer,
                    "BEFORE_ITS_BEGINNING",
                    "该角色自 " + held.since + " 起,不能在此之前结束",
                    "The role is held since " + held.since + " and cannot end before");
        }
    }

    private void tell(ProjectRef project, OfficialEntity official, String cause, @Nullable OfficialView before) {
        entities.flush();
        OfficialState state = OfficialState.of(project, official, cause);
        audit.record(OfficialState.AGGREGATE, state.aggregateId(), cause, before, OfficialView.of(official, true));
        outbox.emit(state.changed());
    }

    private OfficialEntity require(ProjectRef project, long id) {
        OfficialEntity found = entities.find(OfficialEntity.class, id);
        if (found == null || found.project != project.id()) {
            throw ProblemException.notFound(new Text("没有该角色", "There is no such role"));
        }
        return found;
    }

    private Tagged tagged(ProjectRef project, OfficialEntity official) {
        OfficialView view = OfficialView.of(official, named());
        return new Tagged(view, view.tag(project, official.version));
    }
}
