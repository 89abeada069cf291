package org.planmonitor.projects.location;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** The points of projects: the last one stands, the ones before are kept. */
@ApplicationScoped
class Locations {

    private static final String AGGREGATE = "project";
    private static final String CAUSE = "location.changed";

    private final ProjectAccess access;
    private final Recordings recordings;
    private final Database database;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    Locations(ProjectAccess access, Recordings recordings, Database database, AuditTrail audit, CurrentCaller caller) {
        this.access = access;
        this.recordings = recordings;
        this.database = database;
        this.audit = audit;
        this.caller = caller;
    }

    /** A point with its tag; {@code isNew} when the project had none. */
    record Tagged(LocationView location, EntityTag tag, boolean isNew) {}

    /** Where it lies; 404 when nobody has said. */
    @Transactional
    Tagged one(String plan, String code) {
        ProjectRef project = access.see(plan, code);
        return find(project)
                .map(known -> new Tagged(known, known.tag(project), false))
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("未知该项目的位置", "It is not known where the project lies")));
    }

    @Transactional
    Tagged put(String plan, String code, LocationRequest.Checked said, WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "project:write");
        Optional<LocationView> before = find(project);
        condition.require(before.map(known -> known.tag(project)).orElse(null));
        access.changed(project, CAUSE);
        // Taken last: from here on nobody else records anything of the plan.
        Instant at = recordings.take(plan);
        database.update(
                "update project_location set known_to = ? where project_id = ? and known_to = 'infinity'",
                at,
                project.id());
        database.update(
                "insert into project_location (project_id, longitude, latitude, precision_metres, source, source_date, known_from,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                project.id(),
                said.longitude(),
                said.latitude(),
                said.precisionMetres(),
                said.source(),
                said.sourceDate(),
                at,
                caller.get().subject());
        LocationView now = find(project).orElseThrow();
        audit.record(AGGREGATE, project.aggregateId(), CAUSE, before.orElse(null), now);
        return new Tagged(now, now.tag(project), before.isEmpty());
    }

    private Optional<LocationView> find(ProjectRef project) {
        return database.first(
                "select * from project_location where project_id = ? and known_to = 'infinity'",
                LocationView::of,
                project.id());
    }
}
