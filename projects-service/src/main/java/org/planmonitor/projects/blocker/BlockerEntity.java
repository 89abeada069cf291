package org.planmonitor.projects.blocker;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.official.Unit;
import org.planmonitor.projects.project.ProjectRef;

@Entity(name = "Blocker")
@Table(name = "blocker")
class BlockerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blocker_seq")
    @SequenceGenerator(name = "blocker_seq", sequenceName = "blocker_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;

    @Column(name = "project_id")
    long project;

    String reason;
    String words;

    @Enumerated(EnumType.STRING)
    Matter.State state;

    int level;
    int round;
    LocalDate due;

    @Column(name = "unit_kind")
    @Enumerated(EnumType.STRING)
    Unit.Kind unitKind;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_name")
    String unitName;

    @Column(name = "report_month")
    @Nullable
    String reportMonth;

    @Column(name = "raised_on")
    LocalDate raisedOn;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "raised_by")
    String raisedBy;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Version
    long version;

    protected BlockerEntity() {}

    BlockerEntity(
            ProjectRef project, RaiseRequest.Checked asked, LocalDate raisedOn, Matter matter, Instant at, String by) {
        this.plan = project.plan().code();
        this.project = project.id();
        this.reason = asked.reason();
        this.words = asked.words();
        this.unitKind = asked.unit().kind();
        this.unitCode = asked.unit().code();
        this.unitName = asked.unit().name();
        this.raisedOn = raisedOn;
        this.raisedAt = at;
        this.raisedBy = by;
        take(matter, at);
    }

    Unit unit() {
        return new Unit(unitKind, unitCode, unitName);
    }

    Matter matter() {
        return new Matter(state, due, level, round);
    }

    void take(Matter matter, Instant at) {
        state = matter.state();
        due = matter.due();
        level = matter.level();
        round = matter.round();
        closedAt = matter.isClosed() ? at : null;
    }
}
