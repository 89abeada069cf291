package org.planmonitor.projects.official;

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

import org.planmonitor.projects.project.ProjectRef;

@Entity(name = "Official")
@Table(name = "official")
class OfficialEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "official_seq")
    @SequenceGenerator(name = "official_seq", sequenceName = "official_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;

    @Column(name = "project_id")
    long project;

    @Enumerated(EnumType.STRING)
    OfficialRole role;

    @Column(name = "unit_kind")
    @Enumerated(EnumType.STRING)
    Unit.Kind unitKind;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_name")
    String unitName;

    @Nullable
    String person;

    @Nullable
    String post;

    LocalDate since;

    @Nullable
    LocalDate until;

    @Nullable
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @Version
    long version;

    protected OfficialEntity() {}

    OfficialEntity(ProjectRef project, OfficialRequest.Checked asked, Instant at, String by) {
        this.plan = project.plan().code();
        this.project = project.id();
        this.role = asked.role();
        this.unitKind = asked.unit().kind();
        this.unitCode = asked.unit().code();
        this.unitName = asked.unit().name();
        this.person = asked.person();
        this.post = asked.post();
        this.since = asked.since();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    Unit unit() {
        return new Unit(unitKind, unitCode, unitName);
    }

    void end(LocalDate last, @Nullable String why) {
        until = last;
        reason = why;
    }

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
