package org.planmonitor.projects.guarantee;

import java.math.BigDecimal;
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

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.project.ProjectRef;

@Entity(name = "Guarantee")
@Table(name = "guarantee")
class GuaranteeEntity {

    /** What is guaranteed (土地、资金、能耗、用工), in the order of lists. */
    @Schema(name = "Kind2")
    enum Kind {
        LAND,
        FUNDS,
        ENERGY,
        LABOUR
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "guarantee_seq")
    @SequenceGenerator(name = "guarantee_seq", sequenceName = "guarantee_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;

    @Column(name = "project_id")
    long project;

    @Enumerated(EnumType.STRING)
    Kind kind;

    BigDecimal needed;
    BigDecimal secured;
    String unit;

    @Column(name = "as_of")
    LocalDate asOf;

    @Nullable
    String note;

    @Version
    long version;

    protected GuaranteeEntity() {}

    GuaranteeEntity(ProjectRef project, Kind kind) {
        this.plan = project.plan().code();
        this.project = project.id();
        this.kind = kind;
    }

    void take(GuaranteeRequest.Checked said) {
        needed = said.needed();
        secured = said.secured();
        unit = said.unit();
        asOf = said.asOf();
        note = said.note();
    }
}
