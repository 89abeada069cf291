package org.planmonitor.projects.zone;

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
import org.planmonitor.projects.packformat.Place;

@Entity(name = "ZoneClass")
@Table(name = "zone_class")
class ZoneClassEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zone_class_seq")
    @SequenceGenerator(name = "zone_class_seq", sequenceName = "zone_class_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;
    String code;
    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String type;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Place source;

    @Enumerated(EnumType.STRING)
    Sharing sharing;
}
