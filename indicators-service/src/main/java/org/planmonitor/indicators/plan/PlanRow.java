package org.planmonitor.indicators.plan;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.planmonitor.kit.security.Sharing;

@Entity
@Table(name = "plan")
class PlanRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    String code;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    Instant knownFrom;
    Instant importedAt;
    Instant lastPublishedAt;
    Instant definitionsChangedAt;
}
