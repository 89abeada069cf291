package org.planmonitor.indicators.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "component")
class ComponentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    long planId;

    @Enumerated(EnumType.STRING)
    SubjectType subjectType;

    String subjectCode;
    String code;
    short ordinal;

    @Embedded
    Words name;

    @JdbcTypeCode(SqlTypes.JSON)
    String rule;

    @JdbcTypeCode(SqlTypes.JSON)
    String yearlyPlan;

    SubjectRef subject() {
        return new SubjectRef(subjectType, subjectCode);
    }
}
