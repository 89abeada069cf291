package org.planmonitor.projects.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.security.Sharing;

/** Which projects went before which, and where an old code leads. */
@ApplicationScoped
class Successions {

    private final EntityManager entities;

    Successions(EntityManager entities) {
        this.entities = entities;
    }

    /** A project that went before or came after. */
    record Relative(SuccessionEntity.Kind kind, String code, String date, String reason, String href) {}

    /**
     * The project in which an ended one goes on, over any number of mergers; empty when it goes on itself, in several, or in one
     * that the reader does not see.
     */
    Optional<String> forward(ProjectEntity project, Set<Sharing> visible) {
        List<?> found = entities.createNativeQuery("""
                        with recursive onward as (
                            select cast(:project as bigint) as id, 0 as step
                            union all
                            select s.successor, o.step + 1 from onward o
                            join project_succession s on s.predecessor = o.id and s.kind = 'MERGED')
                        select p.code from onward o join project p on p.id = o.id
                        where o.step > 0 and p.sharing in (:visible)
                        and not exists (select 1 from project_succession n where n.predecessor = o.id and n.kind = 'MERGED')
                        """, String.class)
                .setParameter("project", project.key())
                .setParameter("visible", visible.stream().map(Sharing::name).toList())
                .getResultList();
        return found.size() == 1 ? Optional.of(String.valueOf(found.getFirst())) : Optional.empty();
    }

    void store(SuccessionEntity succession) {
        entities.persist(succession);
    }
}
