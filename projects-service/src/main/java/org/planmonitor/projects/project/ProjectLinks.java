package org.planmonitor.projects.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Which projects something of another feature is: for features that show a network or an area with what builds it. */
@ApplicationScoped
public class ProjectLinks {

    private final EntityManager entities;
    private final Database database;

    ProjectLinks(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** A project as others mention it, with where it stands. */
    public record Mention(
            String code,
            Text name,
            String stage,
            @Nullable String stageSince,
            @Nullable Text scope,
            String href) {

        static Mention of(ResultSet row) throws SQLException {
            String zh = row.getString("scope_zh");
            String en = row.getString("scope_en");
            return new Mention(
                    row.getString("code"),
                    new Text(row.getString("name_zh"), row.getString("name_en")),
                    row.getString("stage"),
                    row.getString("stage_since"),
                    zh == null || en == null ? null : new Text(zh, en),
                    href(row.getString("plan"), row.getString("code")));
        }

        static Mention of(ProjectEntity project) {
            return new Mention(
                    project.code,
                    project.name(),
                    project.stage,
                    project.stageSince,
                    project.scope(),
                    href(project.plan, project.code));
        }

        private static String href(String plan, String code) {
            return "/projects/v1/plans/" + plan + "/projects/" + code;
        }
    }

    /** Those of these projects that a reader sees, by code, each in the stage that was known at an instant. */
    public Map<String, Mention> mentions(String plan, Collection<String> codes, Set<Sharing> visible, Instant at) {
        Map<String, Mention> mentions = new HashMap<>();
        database.query("""
                        select p.plan, p.code, p.name_zh, p.name_en, p.scope_zh, p.scope_en, coalesce(v.stage, p.stage) as stage,
                          case when v.stage is null then p.stage_since else v.stage_since end as stage_since
                        from project p left join project_version v on v.project_id = p.id and v.known_from <= ? and v.known_to > ?
                        where p.plan = ? and p.code = any (?) and p.sharing = any (?)
                        """, Mention::of, at, at, plan, codes, visible)
                .forEach(mention -> mentions.put(mention.code(), mention));
        return mentions;
    }

    /** Says of one thing which projects it is, in place of what was said before; codes of no project are passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(String plan, String kind, String code, Collection<String> projects) {
        database.update("delete from project_link where plan = ? and kind = ? and code = ?", plan, kind, code);
        database.update("""
                insert into project_link (plan, kind, code, project_id)
                select plan, ?, ?, id from project where plan = ? and code = any (?)
                """, kind, code, plan, projects);
    }

    private record Row(String code, ProjectEntity project) {}

    /** The visible projects of all things of one kind, by the things' codes; in one query. */
    public Map<String, List<Mention>> of(String plan, String kind, Set<Sharing> visible) {
        Map<String, List<Mention>> mentions = new HashMap<>();
        entities.createQuery(
                        "select l.code, p from ProjectLink l join Project p on p.id = l.project"
                                + " where l.plan = :plan and l.kind = :kind and p.sharing in :visible order by p.ordinal",
                        Row.class)
                .setParameter("plan", plan)
                .setParameter("kind", kind)
                .setParameter("visible", visible)
                .getResultStream()
                .forEach(row -> mentions.computeIfAbsent(row.code(), code -> new ArrayList<>())
                        .add(Mention.of(row.project())));
        return mentions;
    }
}
