package org.planmonitor.projects.statistics;

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

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Reached;
import org.planmonitor.projects.lifecycle.StatisticalEntry;

@Entity(name = "StatisticsFact")
@Table(name = "statistics_fact")
class EntryFactEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statistics_fact_seq")
    @SequenceGenerator(name = "statistics_fact_seq", sequenceName = "statistics_fact_seq", allocationSize = 1)
    @Nullable
    Long id;

    @Column(name = "project_id")
    long project;

    @Enumerated(EnumType.STRING)
    StatisticalEntry.Step step;

    String happened;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    String document;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    protected EntryFactEntity() {}

    EntryFactEntity(long project, EntryRequest.Checked step, Instant recordedAt, String recordedBy) {
        this.project = project;
        this.step = step.to();
        this.happened = step.date().toString();
        this.firstDay = step.date().first();
        this.lastDay = step.date().last();
        this.document = step.document();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    PartialDate date() {
        return PartialDate.parse(happened);
    }

    StatisticalEntry.Taken taken() {
        return new StatisticalEntry.Taken(step, date());
    }

    Reached reached() {
        return new Reached(step.name(), date(), false);
    }
}
