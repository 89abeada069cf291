package org.planmonitor.projects.transit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;

@Entity(name = "TransitGroup")
@Table(name = "transit_group")
class GroupEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transit_group_seq")
    @SequenceGenerator(name = "transit_group_seq", sequenceName = "transit_group_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;
    String code;
    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String mode;

    @Enumerated(EnumType.STRING)
    Sharing sharing;
}
