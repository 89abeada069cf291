package org.planmonitor.bench.twin;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Figures by their cell. */
interface Observations extends Repository<Observation, Long> {

    /** The newest publication of a cell that everybody may see. */
    @Query("""
            select o from Observation o join fetch o.series s join s.plan p
            where p.code = :plan and s.subjectType = 'INDICATOR' and s.subjectCode = :code and s.component = :component
              and s.region = :region and s.forecast = false and o.periodEnd = :end and o.period = :period
              and o.sharing = 'PUBLIC'
            order by o.revision desc limit 1
            """)
    Optional<Observation> newest(
            String plan, String code, String component, String region, LocalDate end, String period);
}
