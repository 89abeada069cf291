package org.planmonitor.indicators.plan;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "plan_pack")
class PackRow {

    @Id
    long planId;

    String contentHash;
    String document;
    Instant importedAt;
    String importedBy;
}
