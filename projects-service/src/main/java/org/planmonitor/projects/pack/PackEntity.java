package org.planmonitor.projects.pack;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity(name = "Pack")
@Table(name = "pack")
class PackEntity {

    @Id
    String plan;

    int version;
    String digest;

    @JdbcTypeCode(SqlTypes.JSON)
    PackCounts counts;

    @Column(name = "imported_at")
    Instant importedAt;

    @Column(name = "imported_by")
    String importedBy;

    protected PackEntity() {}

    PackEntity(String plan, int version, String digest, PackCounts counts, Instant importedAt, String importedBy) {
        this.plan = plan;
        this.version = version;
        this.digest = digest;
        this.counts = counts;
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    PackReceipt receipt() {
        return new PackReceipt(plan, version, digest, counts, importedAt);
    }
}
