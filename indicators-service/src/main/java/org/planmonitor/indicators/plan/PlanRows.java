package org.planmonitor.indicators.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;

@ApplicationScoped
class PlanRows implements PanacheRepository<PlanRow> {

    Optional<PlanRow> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    List<String> codesAfter(@Nullable String code, int limit, Set<Sharing> visible) {
        return getEntityManager()
                .createQuery(
                        "select code from PlanRow where code > :after and sharing in :visible order by code",
                        String.class)
                .setParameter("after", code == null ? "" : code)
                .setParameter("visible", visible)
                .setMaxResults(limit)
                .getResultList();
    }
}
