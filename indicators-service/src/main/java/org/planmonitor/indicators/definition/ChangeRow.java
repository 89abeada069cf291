package org.planmonitor.indicators.definition;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "definition_change")
class ChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    long planId;
    Instant knownFrom;

    @Enumerated(EnumType.STRING)
    ChangeKind kind;

    @Nullable
    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String document;

    String changedBy;
    Instant recordedAt;
}
