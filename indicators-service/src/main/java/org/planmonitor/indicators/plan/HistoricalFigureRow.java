package org.planmonitor.indicators.plan;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "historical_figure")
@IdClass(HistoricalFigureRow.Key.class)
class HistoricalFigureRow {

    record Key(long planId, String id) {}

    @Id
    @Column(name = "plan_id")
    long planId;

    @Id
    @Column(name = "id")
    String id;

    short ordinal;
    String code;

    @Embedded
    Words name;

    String period;
    String periodBasis;
    BigDecimal value;
    String comparator;

    @Embedded
    UnitWords unit;

    String kind;
    String basis;

    @Nullable
    String linkedIndicator;

    @Nullable
    String linkedComponent;

    @Nullable
    String linkedCommitment;

    short chapter;

    @Nullable
    Short section;

    @Nullable
    String quote;

    @Nullable
    String note;
}
