package org.planmonitor.projects.project;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/**
 * Stores where projects stand now, thousands in one statement: the mapper would write them one by one, and that was the largest
 * part of what a batch of steps costs. The projects leave the persistence context, which would store them again.
 */
@ApplicationScoped
class StandingWriter {

    private static final String UPDATE = """
            update project p set path_stage = s.path_stage, path_since = s.path_since, stage = s.stage, stage_since = s.stage_since,
              scope_zh = s.scope_zh, scope_en = s.scope_en, changed_at = s.changed_at, version = p.version + 1
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
              as s(id, version, path_stage, path_since, stage, stage_since, scope_zh, scope_en, changed_at)
            where p.id = s.id and p.version = s.version
            """;

    private final EntityManager entities;
    private final Database database;

    StandingWriter(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** Each project gets a new version; they are locked, so that nobody else can have given them one. */
    void write(Collection<ProjectEntity> projects) {
        projects.forEach(entities::detach);
        int written = database.update(
                UPDATE,
                Column.of("bigint", projects, ProjectEntity::key),
                Column.of("bigint", projects, project -> project.version),
                Column.of("text", projects, project -> project.pathStage),
                Column.of("text", projects, project -> project.pathSince),
                Column.of("text", projects, project -> project.stage),
                Column.of("text", projects, project -> project.stageSince),
                Column.of("text", projects, project -> project.scopeZh),
                Column.of("text", projects, project -> project.scopeEn),
                Column.of("timestamptz", projects, project -> project.changedAt.toString()));
        if (written != projects.size()) {
            throw new IllegalStateException(written + " of " + projects.size() + " locked projects could be stored");
        }
        projects.forEach(project -> project.version++);
    }
}
