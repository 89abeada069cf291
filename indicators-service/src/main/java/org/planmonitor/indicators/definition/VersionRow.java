package org.planmonitor.indicators.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "definition_version")
@IdClass(VersionRow.Key.class)
class VersionRow {

    record Key(long planId, DefinitionKind kind, String code, int version) {}

    @Id
    @Column(name = "plan_id")
    long planId;

    @Id
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    DefinitionKind kind;

    @Id
    @Column(name = "code")
    String code;

    @Id
    @Column(name = "version")
    int version;

    int ordinal;
    long changeId;
    boolean withdrawn;

    @JdbcTypeCode(SqlTypes.JSON)
    String body;
}
