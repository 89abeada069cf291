package org.planmonitor.indicators.plan;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "region")
@IdClass(CodeKey.class)
class RegionRow {

    @Id
    @Column(name = "plan_id")
    long planId;

    @Id
    @Column(name = "code")
    String code;

    short ordinal;

    @Embedded
    Words name;

    String level;

    @Nullable
    String parent;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Nullable
    String quote;
}
