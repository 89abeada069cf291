package org.planmonitor.indicators.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "structure_element")
@IdClass(StructureRow.Key.class)
class StructureRow {

    record Key(long planId, short ordinal) {}

    @Id
    @Column(name = "plan_id")
    long planId;

    @Id
    @Column(name = "ordinal")
    short ordinal;

    @Enumerated(EnumType.STRING)
    StructureElement.Kind kind;

    String number;

    @Nullable
    Short chapter;

    @Nullable
    Short section;

    @Embedded
    Words title;

    @Embedded
    @Nullable
    Words footnote;

    @Nullable
    Short entries;
}
