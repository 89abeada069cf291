package org.planmonitor.projects.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The stored reports. */
@ApplicationScoped
class ReportStore {

    private final EntityManager entities;

    ReportStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ReportEntity> find(long project, YearMonth month) {
        return entities.createQuery(
                        "from ProgressReport r where r.project = :project and r.month = :month", ReportEntity.class)
                .setParameter("project", project)
                .setParameter("month", month.toString())
                .getResultStream()
                .findFirst();
    }

    /** One page, newest month first. */
    List<ReportEntity> before(long project, String month, boolean onlyConfirmed, int rows) {
        return entities.createQuery(
                        "from ProgressReport r where r.project = :project and r.month < :month"
                                + " and (:onlyConfirmed = false or r.state = :confirmed) order by r.month desc",
                        ReportEntity.class)
                .setParameter("project", project)
                .setParameter("month", month)
                .setParameter("onlyConfirmed", onlyConfirmed)
                .setParameter("confirmed", ReportEntity.State.CONFIRMED)
                .setMaxResults(rows)
                .getResultList();
    }

    /** The newest report of an earlier month. */
    Optional<ReportEntity> previous(long project, YearMonth month) {
        return before(project, month.toString(), false, 1).stream().findFirst();
    }

    /** The newest percentage of an earlier month. */
    Optional<ReportEntity> percentBefore(long project, YearMonth month) {
        return percent(project, month, "r.month < :month order by r.month desc");
    }

    /** The oldest percentage of a later month. */
    Optional<ReportEntity> percentAfter(long project, YearMonth month) {
        return percent(project, month, "r.month > :month order by r.month");
    }

    private Optional<ReportEntity> percent(long project, YearMonth month, String where) {
        return entities.createQuery(
                        "from ProgressReport r where r.project = :project and r.physicalPercent is not null and "
                                + where,
                        ReportEntity.class)
                .setParameter("project", project)
                .setParameter("month", month.toString())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void store(ReportEntity report) {
        entities.persist(report);
    }

    void flush() {
        entities.flush();
    }
}
