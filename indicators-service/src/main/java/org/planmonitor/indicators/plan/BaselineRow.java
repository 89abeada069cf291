package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "baseline_version")
@IdClass(VersionKey.class)
class BaselineRow {

    @Id
    @Column(name = "component_id")
    long componentId;

    @Id
    @Column(name = "version")
    short version;

    Instant knownFrom;
    short year;

    @Nullable
    BigDecimal value;

    String status;

    @Nullable
    String raw;

    BaselineVersion baseline() {
        return new BaselineVersion(knownFrom, year, value, status, raw);
    }
}
