package org.planmonitor.indicators.plan;

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
    long planId;

    @Id
    String code;

    short ordinal;
    String type;

    @Embedded
    Words name;
}
