package org.planmonitor.indicators.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "glossary_term")
@IdClass(GlossaryRow.Key.class)
class GlossaryRow {

    record Key(long planId, short number) {}

    @Id
    @Column(name = "plan_id")
    long planId;

    @Id
    @Column(name = "number")
    short number;

    @Embedded
    Words term;

    @Embedded
    Words explanation;
}
