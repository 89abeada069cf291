package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;

@Entity
@Table(name = "series_break")
class SeriesBreakRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    long planId;

    @Enumerated(EnumType.STRING)
    SubjectType subjectType;

    String subjectCode;
    String component;
    String at;

    @Enumerated(EnumType.STRING)
    BreakStatus status;

    @Enumerated(EnumType.STRING)
    BreakKind kind;

    @Embedded
    Words reason;

    @Nullable
    Short revisedYear;

    @Nullable
    BigDecimal revisedValue;

    Instant knownSince;

    @JdbcTypeCode(SqlTypes.JSON)
    String source;

    @Nullable
    String note;

    @Nullable
    BigDecimal factor;

    @Nullable
    String decidedBy;
}
