package org.planmonitor.projects.project;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity(name = "ProjectLink")
@Table(name = "project_link")
@IdClass(LinkEntity.Key.class)
class LinkEntity {

    /** The whole row is its key: something of another feature is this project, or is not. */
    record Key(String plan, String kind, String code, long project) implements Serializable {}

    @Id
    String plan;

    @Id
    String kind;

    @Id
    String code;

    @Id
    @Column(name = "project_id")
    long project;

    protected LinkEntity() {}

    LinkEntity(String plan, String kind, String code, long project) {
        this.plan = plan;
        this.kind = kind;
        this.code = code;
        this.project = project;
    }
}
