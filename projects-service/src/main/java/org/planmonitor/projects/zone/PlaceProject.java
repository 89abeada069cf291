package org.planmonitor.projects.zone;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Places projects in zones and takes them out, each time by a document. Writers of a zone queue on it, then on the project. */
@ApplicationScoped
class PlaceProject {

    private static final String PERMISSION = "zone:write";
    private static final String AGGREGATE = "zone";

    private final Plans plans;
    private final ZoneAccess zones;
    private final ProjectAccess projects;
    private final ZoneChangeStore store;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;

    PlaceProject(
            Plans plans,
            ZoneAccess zones,
            ProjectAccess projects,
            ZoneChangeStore store,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller) {
        this.plans = plans;
        this.zones = zones;
        this.projects = projects;
        this.store = store;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** The event: a project was placed in a zone or taken out. */
    record Changed(String plan, String code, Text name, ZoneChange change, Sharing sharing, boolean simulated) {}

    @Transactional(Transactional.TxType.MANDATORY)
    ZoneChange change(String plan, String code, ZoneChangeRequest.Checked asked) {
        ZoneAccess.Zone zone = zones.see(plan, code);
        long version = store.hold(plan, code) + 1;
        ProjectRef project = projects.lock(plan, asked.project(), PERMISSION);
        boolean isIn = store.isIn(plan, code, project.id());
        if (isIn && asked.action() == ZoneChange.Action.ADD) {
            throw Rule.conflict("/project", "IN_ZONE", "项目已在园区内", "The project is in the zone");
        }
        if (!isIn && asked.action() == ZoneChange.Action.REMOVE) {
            throw Rule.conflict("/project", "NOT_IN_ZONE", "项目不在园区内", "The project is not in the zone");
        }
        projects.allChanged(List.of(project), "zone.changed");
        ZoneChange change = new ZoneChange(
                version,
                code,
                project.code(),
                asked.action(),
                asked.document(),
                recordings.take(plan),
                ZoneViews.href(plan, code));
        store.add(plan, change, project.id(), caller.get().subject());
        Sharing sharing = zone.sharing().compareTo(project.sharing()) > 0 ? zone.sharing() : project.sharing();
        Changed event = new Changed(
                plan, code, zone.name(), change, sharing, project.plan().simulated());
        audit.record(AGGREGATE, plan + "/" + code, "zone.changed", null, event);
        outbox.emit(new OutboxEvent("zone.changed", AGGREGATE, plan + "/" + code, sharing, event));
        return change;
    }

    /** What was changed in a zone, oldest first. */
    @Transactional
    Page<ZoneChange> changes(String plan, String code, long after, int limit) {
        plans.require(plan);
        zones.see(plan, code);
        return Page.cut(
                store.page(plan, code, plans.visible(), after, limit + 1),
                limit,
                change -> OrdinalCursor.encode(change.version()));
    }
}
