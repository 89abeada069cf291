package org.planmonitor.projects.milestone;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.milestone.schedule.Estimate;

@Entity(name = "MilestoneEntry")
@Table(name = "milestone_entry")
class EntryEntity {

    /** What was said: what the milestone is, or one of its dates. */
    @Schema(name = "MilestoneEntryKind")
    enum Kind {
        DEFINED,
        BASELINE,
        FORECAST,
        ACTUAL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "milestone_entry_seq")
    @SequenceGenerator(name = "milestone_entry_seq", sequenceName = "milestone_entry_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Column(name = "milestone_id")
    long milestone;

    @Column(name = "project_id")
    long project;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Definition definition;

    @Nullable
    String happened;

    @Nullable
    String reason;

    @Nullable
    String document;

    @Nullable
    Long rebaseline;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    protected EntryEntity() {}

    private EntryEntity(MilestoneEntity milestone, Kind kind, Instant at, String by) {
        this.milestone = milestone.id == null ? 0 : milestone.id;
        this.project = milestone.project;
        this.kind = kind;
        this.recordedAt = at;
        this.recordedBy = by;
    }

    static EntryEntity defined(MilestoneEntity milestone, Instant at, String by) {
        EntryEntity entry = new EntryEntity(milestone, Kind.DEFINED, at, by);
        entry.definition = milestone.definition();
        return entry;
    }

    static EntryEntity said(
            MilestoneEntity milestone, Estimate estimate, @Nullable String reason, Instant at, String by) {
        PartialDate date = estimate.date();
        EntryEntity entry =
                new EntryEntity(milestone, Kind.valueOf(estimate.kind().name()), at, by);
        entry.happened = date == null ? null : date.toString();
        entry.reason = reason;
        return entry;
    }

    Estimate estimate() {
        return new Estimate(Estimate.Kind.valueOf(kind.name()), happened == null ? null : PartialDate.parse(happened));
    }
}
