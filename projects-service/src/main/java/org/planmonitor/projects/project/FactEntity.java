package org.planmonitor.projects.project;

import java.math.BigDecimal;
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

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.PartialDate;

@Entity(name = "StageFact")
@Table(name = "stage_fact")
class FactEntity {

    /** Who says it: the plan by naming the project, a publication that came with a pack, a decision or an entry made here. */
    enum SourceKind {
        PLAN,
        PACK,
        DECISION,
        REGISTRY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stage_fact_seq")
    @SequenceGenerator(name = "stage_fact_seq", sequenceName = "stage_fact_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Column(name = "project_id")
    long project;

    String event;

    @Nullable
    String stage;

    boolean begins;
    String happened;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "moved_from")
    @Nullable
    String movedFrom;

    @Column(name = "moved_to")
    @Nullable
    String movedTo;

    @Column(name = "scope_zh")
    @Nullable
    String scopeZh;

    @Column(name = "scope_en")
    @Nullable
    String scopeEn;

    @Column(name = "detail_zh")
    @Nullable
    String detailZh;

    @Column(name = "detail_en")
    @Nullable
    String detailEn;

    @Nullable
    String evidence;

    @Column(name = "investment_cny")
    @Nullable
    BigDecimal investmentCny;

    @Column(name = "source_kind")
    @Enumerated(EnumType.STRING)
    SourceKind sourceKind;

    @Column(name = "source_title")
    @Nullable
    String sourceTitle;

    @Column(name = "source_published")
    @Nullable
    String sourcePublished;

    boolean resumes;

    /** The fact that this one answers. */
    @Nullable
    Long corrects;

    /** The fact that answers this one. */
    @Formula("(select c.id from stage_fact c where c.corrects = id)")
    @Nullable
    Long correctedBy;

    /** Why it was answered. */
    @Nullable
    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    GateOverride overrides;

    @Column(name = "known_at")
    Instant knownAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    protected FactEntity() {}

    FactEntity(long project, String event, Fact fact, SourceKind sourceKind, Instant recordedAt, String recordedBy) {
        this.project = project;
        this.event = event;
        this.stage = fact.stage();
        this.begins = fact.begins();
        this.happened = fact.date().toString();
        this.firstDay = fact.date().first();
        this.lastDay = fact.date().last();
        this.sourceKind = sourceKind;
        this.resumes = fact.resumes();
        this.knownAt = recordedAt;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    Fact fact() {
        return new Fact(stage, PartialDate.parse(happened), begins, resumes);
    }

    void moved(String from, String to) {
        movedFrom = from;
        movedTo = to;
    }

    void scope(@Nullable Text part) {
        scopeZh = part == null ? null : part.zh();
        scopeEn = part == null ? null : part.en();
    }

    void detail(@Nullable Text text) {
        detailZh = text == null ? null : text.zh();
        detailEn = text == null ? null : text.en();
    }
}
