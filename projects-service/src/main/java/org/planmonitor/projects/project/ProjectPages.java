package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/**
 * What a project's page is made of, read past the persistence context: nobody changes it, so that keeping a copy of every row to
 * compare with in the end would only cost. Whoever has changed something in the same transaction flushes before.
 */
@ApplicationScoped
class ProjectPages {

    private static final String PROJECT = """
            select p.id, p.plan, p.code, p.number, p.ordinal, p.name_zh, p.name_en, p.portfolio, p.kind, p.works, p.transit_mode,
              p.parent, p.phase, p.lead, p.region, p.box, p.chapter, p.section, p.life_cycle, p.stage, p.stage_since, p.path_stage,
              p.path_since, p.scope_zh, p.scope_en, p.document, p.sharing, p.version, p.changed_at, p.unit, p.owner_name, p.owner_code,
              p.owner_code_reason, p.national_code, p.procedure, p.total_investment_cny, p.statistics, p.statistics_since,
              p.rating_computed, p.rating_self, p.rating_independent,
              (select coalesce(sum(i.version + 1), 0) from project i where i.plan = p.plan and i.parent = p.code) as items,
              exists (select 1 from project_succession s where s.predecessor = p.id and s.kind = 'MERGED') as merged
            from project p where p.plan = ? and p.code = ? and p.sharing = any (?)
            """;
    private static final String SITES = """
            select r.plan, r.region, r.basis, r.word, d.name_zh, d.name_en from project_region r
            left join plan_region d on d.plan = r.plan and d.code = r.region where r.project_id = ? order by r.ordinal
            """;
    private static final String FACTS = """
            select f.*, (select c.id from stage_fact c where c.corrects = f.id) as corrected_by
            from stage_fact f where f.project_id = ? order by f.id
            """;
    private static final String RELATIVES = """
            select s.successor = ? as before, s.kind, p.code, s.happened, s.reason from project_succession s
            join project p on p.id = case when s.successor = ? then s.predecessor else s.successor end
            where (s.successor = ? or s.predecessor = ?) and p.sharing = any (?) order by p.ordinal
            """;

    private final Database database;

    ProjectPages(Database database) {
        this.database = database;
    }

    /**
     * A project as it is stored, with where it lies.
     *
     * @param itemsVersion grows whenever an item of it changes
     * @param merged whether it has become part of another
     */
    record Stored(ProjectEntity project, List<ProjectView.Region> regions, long itemsVersion, boolean merged) {}

    private record Found(ProjectEntity project, long itemsVersion, boolean merged) {}

    /** What went before a project, and what came after it. */
    record Relatives(List<Successions.Relative> predecessors, List<Successions.Relative> successors) {}

    private record Relation(boolean before, Successions.Relative relative) {}

    /** The project of a code that the reader sees. */
    Optional<Stored> find(String plan, String code, Set<Sharing> visible) {
        return database.first(
                        PROJECT,
                        row -> new Found(PageRows.project(row), row.getLong("items"), row.getBoolean("merged")),
                        plan,
                        code,
                        visible)
                .map(found -> {
                    List<ProjectView.Region> regions = regions(found.project());
                    return new Stored(found.project(), regions, found.itemsVersion(), found.merged());
                });
    }

    private List<ProjectView.Region> regions(ProjectEntity project) {
        List<ProjectView.Region> regions = new ArrayList<>();
        project.regions = database.query(
                SITES,
                row -> {
                    String region = row.getString("region");
                    String zh = row.getString("name_zh");
                    Text name = zh == null ? Text.same(region) : new Text(zh, row.getString("name_en"));
                    Site site = new Site(row.getString("plan"), region, row.getString("basis"), row.getString("word"));
                    regions.add(new ProjectView.Region(region, name, site.basis(), site.word()));
                    return site;
                },
                project.key());
        return regions;
    }

    /** What is known of a project, in the order in which it became known. */
    List<FactView> facts(long project) {
        return database.query(FACTS, PageRows::fact, project);
    }

    /** What the project is in other features: their kinds and codes. */
    List<LinkEntity> links(long project) {
        return database.query(
                "select plan, kind, code from project_link where project_id = ? order by kind, code",
                row -> new LinkEntity(row.getString("plan"), row.getString("kind"), row.getString("code"), project),
                project);
    }

    Relatives relatives(ProjectEntity project, Set<Sharing> visible) {
        long id = project.key();
        List<Relation> all = database.query(
                RELATIVES,
                row -> new Relation(
                        row.getBoolean("before"),
                        new Successions.Relative(
                                SuccessionEntity.Kind.valueOf(row.getString("kind")),
                                row.getString("code"),
                                row.getString("happened"),
                                row.getString("reason"),
                                "/projects/v1/plans/" + project.plan + "/projects/" + row.getString("code"))),
                id,
                id,
                id,
                id,
                visible);
        return new Relatives(
                all.stream().filter(Relation::before).map(Relation::relative).toList(),
                all.stream()
                        .filter(each -> !each.before())
                        .map(Relation::relative)
                        .toList());
    }
}
