package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.PartialDate;

/** The facts that stand, of many projects at once. */
@ApplicationScoped
class FactBook {

    // A correction takes the place of what it corrects, so that the order of events is kept; a withdrawal has no stage.
    // Projects are named twice: how many facts answer others cannot be estimated, and those of all projects were read.
    private static final String STANDING = """
            with recursive answered as (
                select f.id, f.id as first from stage_fact f where f.project_id = any(:projects) and f.corrects is null
                union all
                select c.id, a.first from stage_fact c join answered a on c.corrects = a.id)
            select f.project_id, f.id, f.stage, f.happened, f.begins, f.resumes, f.known_at
            from answered a join stage_fact f on f.id = a.id and f.project_id = any(:projects)
            where not exists (select 1 from stage_fact c where c.corrects = f.id) and f.event <> :withdrawn
            order by f.project_id, a.first
            """;

    /** The event of a fact that says that the one it corrects did not happen. */
    static final String WITHDRAWN = "WITHDRAWN";

    private final EntityManager entities;

    FactBook(EntityManager entities) {
        this.entities = entities;
    }

    /** The standing facts by project, in the order in which they became known: the listing first. */
    Map<Long, List<Known>> of(Collection<Long> projects) {
        Map<Long, List<Known>> facts = new HashMap<>();
        List<?> rows = entities.createNativeQuery(STANDING, Tuple.class)
                .setParameter("projects", projects.toArray(Long[]::new))
                .setParameter("withdrawn", WITHDRAWN)
                .getResultList();
        for (Object row : rows) {
            Tuple fact = (Tuple) row;
            facts.computeIfAbsent(fact.get(0, Long.class), id -> new ArrayList<>())
                    .add(new Known(
                            fact.get(1, Long.class),
                            new Fact(
                                    fact.get(2, String.class),
                                    PartialDate.parse(fact.get(3, String.class)),
                                    fact.get(4, Boolean.class),
                                    fact.get(5, Boolean.class)),
                            fact.get(6, java.time.Instant.class)));
        }
        return facts;
    }
}
