package org.planmonitor.projects.permit;

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
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.official.Unit;
import org.planmonitor.projects.project.ProjectRef;

@Entity(name = "Permit")
@Table(name = "permit")
class PermitEntity {

    /** How it was decided. */
    enum Outcome {
        GRANTED,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "permit_seq")
    @SequenceGenerator(name = "permit_seq", sequenceName = "permit_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;

    @Column(name = "project_id")
    long project;

    String kind;

    @Column(name = "unit_kind")
    @Enumerated(EnumType.STRING)
    Unit.Kind unitKind;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_name")
    String unitName;

    @Column(name = "accepted_on")
    @Nullable
    LocalDate acceptedOn;

    @Column(name = "decided_on")
    @Nullable
    LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Nullable
    String number;

    @Column(name = "statutory_days")
    int statutoryDays;

    String basis;

    @Column(name = "paused_days")
    int pausedDays;

    @Version
    long version;

    protected PermitEntity() {}

    PermitEntity(ProjectRef project, String kind) {
        this.plan = project.plan().code();
        this.project = project.id();
        this.kind = kind;
    }

    void take(PermitRequest.Checked said, PermitKindEntity usual) {
        unitKind = said.unit().kind();
        unitCode = said.unit().code();
        unitName = said.unit().name();
        acceptedOn = said.acceptedOn();
        decidedOn = said.decidedOn();
        outcome = said.outcome();
        number = said.number();
        statutoryDays = said.statutoryDays() == null ? usual.statutoryDays : said.statutoryDays();
        basis = said.basis() == null ? usual.basis : said.basis();
        pausedDays = said.pausedDays();
    }
}
