package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Kind;

@Entity
@Table(name = "target_version")
@IdClass(VersionKey.class)
class TargetRow {

    @Id
    @Column(name = "component_id")
    long componentId;

    @Id
    @Column(name = "version")
    short version;

    Instant knownFrom;

    @Enumerated(EnumType.STRING)
    Kind kind;

    short year;

    @Nullable
    BigDecimal value;

    @Nullable
    String comparator;

    @Nullable
    BigDecimal minimum;

    @Nullable
    BigDecimal maximum;

    @Nullable
    BigDecimal delta;

    @Nullable
    String raw;

    @Nullable
    BigDecimal averageValue;

    @Nullable
    String averageComparator;

    @Nullable
    String averageUnit;

    @Nullable
    String averageRaw;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String amendment;
}
