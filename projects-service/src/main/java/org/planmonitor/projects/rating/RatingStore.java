package org.planmonitor.projects.rating;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.rating.arithmetic.Standing;

/** The stored ratings, and what projects show of them. */
@ApplicationScoped
class RatingStore {

    private final EntityManager entities;

    RatingStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The lights that the projects show now. */
    Map<Long, Standing> standings(Collection<Long> projects) {
        record Row(
                long id,
                @Nullable String computed,
                @Nullable String self,
                @Nullable String independent) {}
        Map<Long, Standing> standings = new HashMap<>();
        entities.createQuery(
                        "select p.id, p.ratingComputed, p.ratingSelf, p.ratingIndependent from Project p where p.id in :projects",
                        Row.class)
                .setParameter("projects", projects)
                .getResultList()
                .forEach(row -> standings.put(
                        row.id(), new Standing(light(row.computed()), light(row.self()), light(row.independent()))));
        return standings;
    }

    /** The newest computed rating of each of the projects. */
    Map<Long, RatingEntity> computed(Collection<Long> projects) {
        Map<Long, RatingEntity> newest = new HashMap<>();
        entities.createQuery(
                        "from RatingGiven r where r.project in :projects and r.kind = :computed and r.id ="
                                + " (select max(o.id) from RatingGiven o where o.project = r.project and o.kind = r.kind)",
                        RatingEntity.class)
                .setParameter("projects", projects)
                .setParameter("computed", RatingKind.COMPUTED)
                .getResultList()
                .forEach(rating -> newest.put(rating.project, rating));
        return newest;
    }

    /** The newest of each kind of one project. */
    List<RatingEntity> newest(long project) {
        return entities.createQuery(
                        "from RatingGiven r where r.project = :project and r.id ="
                                + " (select max(o.id) from RatingGiven o where o.project = r.project and o.kind = r.kind)",
                        RatingEntity.class)
                .setParameter("project", project)
                .getResultList();
    }

    List<RatingEntity> after(long project, @Nullable RatingKind kind, long id, int rows) {
        return entities.createQuery(
                        "from RatingGiven r where r.project = :project and r.id > :id and (:kind is null or r.kind = :kind)"
                                + " order by r.id",
                        RatingEntity.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setMaxResults(rows)
                .getResultList();
    }

    void store(RatingEntity rating) {
        entities.persist(rating);
    }

    void flush() {
        entities.flush();
    }

    static @Nullable Light light(@Nullable String name) {
        return name == null ? null : Light.valueOf(name);
    }
}
