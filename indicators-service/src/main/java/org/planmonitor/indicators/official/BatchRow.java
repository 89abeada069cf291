package org.planmonitor.indicators.official;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.ObservationSource;

@Entity
@Table(name = "official_batch")
class BatchRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    long planId;
    String referenceNumber;
    String issuer;

    @Enumerated(EnumType.STRING)
    IssuingLevel level;

    LocalDate issuedOn;
    String sourceTitle;

    @Nullable
    LocalDate sourcePublished;

    Instant receivedAt;
    String receivedBy;
    int rowCount;

    Batch batch(String plan) {
        return new Batch(
                Long.toString(id),
                plan,
                referenceNumber,
                issuer,
                level,
                issuedOn,
                new ObservationSource(sourceTitle, sourcePublished, null),
                receivedAt,
                rowCount);
    }
}
