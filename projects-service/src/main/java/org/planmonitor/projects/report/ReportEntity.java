package org.planmonitor.projects.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

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

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.project.ProjectRef;

@Entity(name = "ProgressReport")
@Table(name = "progress_report")
class ReportEntity {

    /** Reported by the owner, and then confirmed, or returned to be reported again. */
    @Schema(name = "State5")
    enum State {
        REPORTED,
        RETURNED,
        CONFIRMED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "progress_report_seq")
    @SequenceGenerator(name = "progress_report_seq", sequenceName = "progress_report_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;

    @Column(name = "project_id")
    long project;

    String month;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "image_progress")
    String imageProgress;

    @Column(name = "physical_percent")
    @Nullable
    BigDecimal physicalPercent;

    @Column(name = "percent_reason")
    @Nullable
    String percentReason;

    @Nullable
    String summary;

    @Nullable
    String problems;

    @Column(name = "next_steps")
    @Nullable
    String nextSteps;

    @Column(name = "no_change")
    boolean noChange;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> evidence;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "reported_by")
    String reportedBy;

    boolean late;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decision_reason")
    @Nullable
    String decisionReason;

    @Version
    long version;

    protected ReportEntity() {}

    ReportEntity(ProjectRef project, YearMonth month) {
        this.plan = project.plan().code();
        this.project = project.id();
        this.month = month.toString();
    }

    void take(Content said, boolean unchanged) {
        imageProgress = said.imageProgress();
        physicalPercent = said.physicalPercent();
        percentReason = said.percentReason();
        summary = said.summary();
        problems = said.problems();
        nextSteps = said.nextSteps();
        evidence = said.evidence();
        noChange = unchanged;
    }

    void reported(Instant at, String by, boolean isLate) {
        state = State.REPORTED;
        reportedAt = at;
        reportedBy = by;
        late = isLate;
        decidedAt = null;
        decidedBy = null;
        decisionReason = null;
    }

    void decide(State decision, @Nullable String reason, Instant at, String by) {
        state = decision;
        decisionReason = reason;
        decidedAt = at;
        decidedBy = by;
    }
}
