package org.planmonitor.indicators.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "reporting_unit")
@IdClass(CodeKey.class)
class ReportingUnitRow {

    @Id
    @Column(name = "plan_id")
    long planId;

    @Id
    @Column(name = "code")
    String code;

    short ordinal;
    String type;

    @Embedded
    Words name;
}
