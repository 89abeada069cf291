package org.planmonitor.projects.project;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Entity(name = "Succession")
@Table(name = "project_succession")
@IdClass(SuccessionEntity.Key.class)
class SuccessionEntity {

    /** One project follows another once. */
    record Key(long predecessor, long successor) implements Serializable {}

    /** Whether it was merged into its successor, or divided. */
    @Schema(name = "Kind3")
    enum Kind {
        MERGED,
        SPLIT
    }

    @Id
    long predecessor;

    @Id
    long successor;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String happened;
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    protected SuccessionEntity() {}

    SuccessionEntity(
            long predecessor,
            long successor,
            Kind kind,
            String happened,
            String reason,
            Instant recordedAt,
            String recordedBy) {
        this.predecessor = predecessor;
        this.successor = successor;
        this.kind = kind;
        this.happened = happened;
        this.reason = reason;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }
}
