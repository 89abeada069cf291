package org.planmonitor.projects.transit;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.Place;

@Entity(name = "TransitTarget")
@Table(name = "transit_target")
class TargetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transit_target_seq")
    @SequenceGenerator(name = "transit_target_seq", sequenceName = "transit_target_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;
    String code;
    int ordinal;

    @Column(name = "subject_zh")
    String subjectZh;

    @Column(name = "subject_en")
    String subjectEn;

    BigDecimal value;

    @JdbcTypeCode(SqlTypes.JSON)
    PackTransit.Unit unit;

    String comparator;
    String deadline;

    @Column(name = "deadline_basis")
    @Nullable
    String deadlineBasis;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Place source;

    @Enumerated(EnumType.STRING)
    Sharing sharing;
}
