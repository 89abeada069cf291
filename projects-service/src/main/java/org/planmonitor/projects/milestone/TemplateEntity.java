package org.planmonitor.projects.milestone;

import java.io.Serializable;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.planmonitor.kit.text.Text;

@Entity(name = "MilestoneTemplate")
@Table(name = "milestone_template")
@IdClass(TemplateEntity.Key.class)
class TemplateEntity {

    /** A milestone stands once in the template of a path. */
    record Key(String lifeCycle, String code) implements Serializable {}

    @Id
    @Column(name = "life_cycle")
    String lifeCycle;

    @Id
    String code;

    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    int months;
    boolean critical;

    @Column(name = "waits_for")
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> waitsFor;

    Definition definition() {
        return new Definition(new Text(nameZh, nameEn), critical, waitsFor);
    }
}
