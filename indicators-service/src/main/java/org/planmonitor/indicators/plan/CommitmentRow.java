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

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.kit.security.Sharing;

@Entity
@Table(name = "commitment")
@IdClass(CodeKey.class)
class CommitmentRow {

    @Id
    @Column(name = "plan_id")
    long planId;

    @Id
    @Column(name = "code")
    String code;

    short ordinal;
    String id;

    @Embedded
    Words name;

    @Embedded
    UnitWords unit;

    @Enumerated(EnumType.STRING)
    Frequency frequency;

    short chapter;

    @Nullable
    Short section;

    @Nullable
    String box;

    String domain;
    String form;
    String nature;
    String basis;
    String strength;
    String deadlineBasis;
    boolean headline;

    @Nullable
    String restates;

    @Nullable
    String linkedIndicator;

    @Nullable
    String linkedComponent;

    @Nullable
    String quote;

    @Nullable
    String note;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    Instant knownFrom;
}
