package org.planmonitor.projects.zone;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.packformat.PackLinks;

/** What was placed in zones and taken out, as it is stored. */
@ApplicationScoped
class ZoneChangeStore {

    private final Database database;

    ZoneChangeStore(Database database) {
        this.database = database;
    }

    /** The version of a zone, which stays held until the transaction ends. */
    long hold(String plan, String zone) {
        return database.query(
                        "select version from zone where plan = ? and code = ? for no key update",
                        row -> row.getLong(1),
                        plan,
                        zone)
                .getFirst();
    }

    boolean isIn(String plan, String zone, long project) {
        return database.first(
                        "select 1 from project_link where plan = ? and kind = ? and code = ? and project_id = ?",
                        row -> row.getInt(1),
                        plan,
                        Zones.KIND,
                        zone,
                        project)
                .isPresent();
    }

    /** Records a change and makes it so. */
    void add(String plan, ZoneChange change, long project, String by) {
        database.update(
                "insert into zone_change (plan, zone, version, known_from, action, project_id, document, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                plan,
                change.zone(),
                change.version(),
                change.knownFrom(),
                change.action(),
                project,
                change.document(),
                by);
        String link = change.action() == ZoneChange.Action.ADD
                ? "insert into project_link (plan, kind, code, project_id) values (?, ?, ?, ?)"
                : "delete from project_link where plan = ? and kind = ? and code = ? and project_id = ?";
        database.update(link, plan, Zones.KIND, change.zone(), project);
        database.update(
                "update zone set version = ? where plan = ? and code = ?", change.version(), plan, change.zone());
    }

    /** Which projects are in which zone of a plan now. */
    List<PackLinks.ProjectLink> links(String plan) {
        return database.query(
                "select l.code, p.code as project from project_link l join project p on p.id = l.project_id"
                        + " where l.plan = ? and l.kind = ? order by l.code, p.ordinal",
                row -> new PackLinks.ProjectLink(Zones.KIND, row.getString("code"), row.getString("project")),
                plan,
                Zones.KIND);
    }

    /** The changes of a zone after a version, those whose project the reader sees. */
    List<ZoneChange> page(String plan, String zone, Set<Sharing> visible, long after, int rows) {
        return database.query(
                """
                select c.version, p.code, c.action, c.document, c.known_from from zone_change c join project p on p.id = c.project_id
                where c.plan = ? and c.zone = ? and c.version > ? and p.sharing = any (?) order by c.version limit ?
                """,
                row -> new ZoneChange(
                        row.getLong("version"),
                        zone,
                        row.getString("code"),
                        ZoneChange.Action.valueOf(row.getString("action")),
                        row.getString("document"),
                        Database.instant(row, "known_from"),
                        ZoneViews.href(plan, zone)),
                plan,
                zone,
                after,
                visible,
                rows);
    }
}
