package org.planmonitor.projects.plan;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

@Entity(name = "PlanRegion")
@Table(name = "plan_region")
@IdClass(RegionEntity.Key.class)
class RegionEntity {

    /** A division is known by its plan and its code. */
    record Key(String plan, String code) implements Serializable {}

    @Id
    String plan;

    @Id
    String code;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String level;

    @Nullable
    String parent;

    int ordinal;

    protected RegionEntity() {}

    RegionEntity(String plan, Division division, int ordinal) {
        this.plan = plan;
        this.code = division.code();
        this.nameZh = division.name().zh();
        this.nameEn = division.name().en();
        this.level = division.level();
        this.parent = division.parent();
        this.ordinal = ordinal;
    }

    Division division() {
        return new Division(code, new Text(nameZh, nameEn), level, parent);
    }
}
