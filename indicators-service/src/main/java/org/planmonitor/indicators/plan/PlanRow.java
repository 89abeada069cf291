package org.planmonitor.indicators.plan;

import java.time.Instant;
import java.time.LocalDate;

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

import org.planmonitor.kit.security.Sharing;

@Entity
@Table(name = "plan")
class PlanRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    String code;

    @Embedded
    Words name;

    @Embedded
    Words shortName;

    @Embedded
    Words publisher;

    short startYear;
    short endYear;
    LocalDate printedOn;
    String regionCode;
    String timeZone;

    @JdbcTypeCode(SqlTypes.JSON)
    String calendar;

    @JdbcTypeCode(SqlTypes.JSON)
    String thresholds;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    boolean simulated;
    Instant knownFrom;
    Instant importedAt;
    Instant lastPublishedAt;
}
