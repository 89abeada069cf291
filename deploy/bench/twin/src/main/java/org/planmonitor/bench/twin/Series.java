package org.planmonitor.bench.twin;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a figure is a figure of. */
@Entity
@Table(name = "observation_series")
class Series {

    @Id
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    Plan plan;

    String subjectType;
    String subjectCode;
    String component;
    String region;
    String accumulation;
    boolean forecast;
}
