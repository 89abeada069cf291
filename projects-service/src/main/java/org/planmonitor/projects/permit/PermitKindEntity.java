package org.planmonitor.projects.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity(name = "PermitKind")
@Table(name = "permit_kind")
class PermitKindEntity {

    @Id
    String code;

    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "statutory_days")
    int statutoryDays;

    String basis;
}
