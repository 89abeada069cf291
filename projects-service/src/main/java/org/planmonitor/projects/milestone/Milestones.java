package org.planmonitor.projects.milestone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** The stored milestones and what was said about them. */
@ApplicationScoped
class Milestones {

    private static final ObjectReader CODES = new ObjectMapper().readerForListOf(String.class);

    private final EntityManager entities;
    private final Database database;

    Milestones(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** The milestones of a project, in their order. */
    List<MilestoneEntity> of(long project) {
        return entities.createQuery(
                        "from Milestone m where m.project = :project order by m.ordinal", MilestoneEntity.class)
                .setParameter("project", project)
                .getResultList();
    }

    /** The same as lines of a board, for whoever only reads them. */
    List<Board.Line> lines(long project) {
        return database.query(
                "select * from milestone where project_id = ? order by ordinal", Milestones::line, project);
    }

    static Board.Line line(ResultSet row) throws SQLException {
        MilestoneEntity milestone = new MilestoneEntity();
        milestone.code = row.getString("code");
        milestone.nameZh = row.getString("name_zh");
        milestone.nameEn = row.getString("name_en");
        milestone.critical = row.getBoolean("critical");
        milestone.waitsFor = codes(row.getString("waits_for"));
        milestone.original = row.getString("original");
        milestone.baseline = row.getString("baseline");
        milestone.forecast = row.getString("forecast");
        milestone.actual = row.getString("actual");
        return new Board.Line(milestone.code, milestone.definition(), milestone.course(), row.getLong("version") + 1);
    }

    private static List<String> codes(String json) {
        try {
            return json.equals("[]") ? List.of() : CODES.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The milestones of many projects. */
    List<MilestoneEntity> of(Collection<Long> projects) {
        return entities.createQuery("from Milestone m where m.project in :projects", MilestoneEntity.class)
                .setParameter("projects", projects)
                .getResultList();
    }

    /** Everything that was said about the milestones of many projects until an instant, in the order in which it was said. */
    List<EntryEntity> saidUntil(Collection<Long> projects, Instant asOf) {
        return entities.createQuery(
                        "from MilestoneEntry e where e.project in :projects and e.recordedAt <= :asOf order by e.id",
                        EntryEntity.class)
                .setParameter("projects", projects)
                .setParameter("asOf", asOf)
                .getResultList();
    }

    /** Everything that was said about a project's milestones until an instant, in the order in which it was said. */
    List<EntryEntity> saidUntil(long project, Instant asOf) {
        return entities.createQuery(
                        "from MilestoneEntry e where e.project = :project and e.recordedAt <= :asOf order by e.id",
                        EntryEntity.class)
                .setParameter("project", project)
                .setParameter("asOf", asOf)
                .getResultList();
    }

    /** What was said about one milestone, after an entry. */
    List<EntryEntity> said(long milestone, long after, int rows) {
        return entities.createQuery(
                        "from MilestoneEntry e where e.milestone = :milestone and e.id > :after order by e.id",
                        EntryEntity.class)
                .setParameter("milestone", milestone)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** The codes of milestones by the number under which entries and timelines know them. */
    Map<Long, MilestoneEntity> byId(List<MilestoneEntity> milestones) {
        Map<Long, MilestoneEntity> byId = new HashMap<>();
        milestones.forEach(milestone -> byId.put(id(milestone), milestone));
        return byId;
    }

    List<TemplateEntity> template(String lifeCycle) {
        return entities.createQuery(
                        "from MilestoneTemplate t where t.lifeCycle = :lifeCycle order by t.ordinal",
                        TemplateEntity.class)
                .setParameter("lifeCycle", lifeCycle)
                .getResultList();
    }

    List<TemplateEntity> templates() {
        return entities.createQuery("from MilestoneTemplate t order by t.lifeCycle, t.ordinal", TemplateEntity.class)
                .getResultList();
    }

    void store(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }

    static long id(MilestoneEntity milestone) {
        return Objects.requireNonNull(milestone.id, "not stored yet");
    }

    /** The one with the code, or 404. */
    static MilestoneEntity require(List<MilestoneEntity> milestones, String code) {
        return milestones.stream()
                .filter(milestone -> milestone.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有里程碑 " + code, "There is no milestone " + code)));
    }
}
