package org.planmonitor.indicators.plan;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.kit.security.Sharing;

@Entity
@Table(name = "indicator")
@IdClass(CodeKey.class)
class IndicatorRow {

    @Id
    @Column(name = "plan_id")
    long planId;

    @Id
    @Column(name = "code")
    String code;

    short number;

    @Embedded
    Words name;

    String category;

    @Enumerated(EnumType.STRING)
    Attribute attribute;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Enumerated(EnumType.STRING)
    Measure measure;

    @Embedded
    UnitWords unit;

    @Enumerated(EnumType.STRING)
    Frequency frequency;

    @Nullable
    String targetForm;

    @Nullable
    String note;

    @Nullable
    String responsible;

    @JdbcTypeCode(SqlTypes.JSON)
    String provenance;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    Instant knownFrom;
}
