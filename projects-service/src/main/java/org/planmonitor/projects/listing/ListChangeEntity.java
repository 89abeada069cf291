package org.planmonitor.projects.listing;

import java.time.Instant;
import java.time.LocalDate;

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

@Entity(name = "ListChange")
@Table(name = "list_change")
class ListChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "list_change_seq")
    @SequenceGenerator(name = "list_change_seq", sequenceName = "list_change_seq", allocationSize = 1)
    @Nullable
    Long id;

    @Column(name = "list_id")
    long list;

    @Column(name = "project_id")
    long project;

    @Enumerated(EnumType.STRING)
    ChangeRequest.Action action;

    @Enumerated(EnumType.STRING)
    @Nullable
    ListCategory category;

    LocalDate happened;
    String document;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    protected ListChangeEntity() {}

    ListChangeEntity(long list, long project, ChangeRequest.Checked change, Instant recordedAt, String recordedBy) {
        this.list = list;
        this.project = project;
        this.action = change.action();
        this.category = change.category();
        this.happened = change.date();
        this.document = change.document();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    ListViews.Change view(String listCode, String projectCode) {
        return new ListViews.Change(
                id == null ? 0 : id,
                listCode,
                projectCode,
                action.name(),
                category,
                happened.toString(),
                document,
                recordedAt);
    }
}
