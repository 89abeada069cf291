package org.planmonitor.projects.evidence;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity(name = "Evidence")
@Table(name = "evidence")
class EvidenceEntity {

    @Id
    UUID id;

    @Column(name = "project_id")
    long project;

    String name;

    @Column(name = "media_type")
    String mediaType;

    long bytes;
    String sha256;

    @Nullable
    Integer width;

    @Nullable
    Integer height;

    boolean thumbnail;

    @Column(name = "released_at")
    @Nullable
    Instant releasedAt;

    @Column(name = "stored_at")
    Instant storedAt;

    @Column(name = "stored_by")
    String storedBy;

    protected EvidenceEntity() {}

    EvidenceEntity(UUID id, long project, String name, FileKind kind, Arrival arrived, Instant at, String by) {
        this.id = id;
        this.project = project;
        this.name = name;
        this.mediaType = kind.mediaType();
        this.bytes = arrived.bytes();
        this.sha256 = arrived.sha256();
        this.storedAt = at;
        this.storedBy = by;
    }

    void show(Picture picture) {
        width = picture.width();
        height = picture.height();
        thumbnail = true;
    }

    String key() {
        return id.toString();
    }

    String thumbnailKey() {
        return id + "-thumbnail";
    }
}
