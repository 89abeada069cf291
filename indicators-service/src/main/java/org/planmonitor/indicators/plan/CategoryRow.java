package org.planmonitor.indicators.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "category")
@IdClass(CodeKey.class)
class CategoryRow {

    @Id
    @Column(name = "plan_id")
    long planId;

    @Id
    @Column(name = "code")
    String code;

    short ordinal;

    @Embedded
    Words name;

    @Nullable
    String label;
}
