package org.planmonitor.bench.twin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A figure as it was published. */
@Entity
@Table(name = "observation")
class Observation {

    @Id
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    Series series;

    LocalDate periodEnd;
    String period;
    int revision;

    @Column(name = "value")
    BigDecimal figure;

    String status;
    String revisionClass;
    boolean deleted;
    Instant publishedAt;
    String sharing;
    String sourceTitle;
    LocalDate sourcePublished;
    LocalDate sourceKnownBy;
    String note;
    String origin;
    String document;
    String referenceNumber;
    String submission;
}
