package org.planmonitor.projects.plan;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A plan that is over, for those who look after plans that are not. */
@Entity(name = "ArchivedPlan")
@Table(name = "plan_archived")
class ArchivedPlanEntity {

    @Id
    String plan;

    @Column(name = "archived_at")
    Instant archivedAt;

    protected ArchivedPlanEntity() {}
}
