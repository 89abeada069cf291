package org.planmonitor.indicators.plan;

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
    long planId;

    @Id
    String code;

    short ordinal;

    @Embedded
    Words name;

    @Nullable
    String label;
}
