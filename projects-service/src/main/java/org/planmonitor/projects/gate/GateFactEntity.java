package org.planmonitor.projects.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;

@Entity(name = "GateFact")
@Table(name = "gate_fact")
class GateFactEntity {

    /** OPEN again: what was recorded turned out wrong, or was revoked. */
    @Schema(name = "State2")
    enum State {
        SATISFIED,
        NOT_REQUIRED,
        OPEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gate_fact_seq")
    @SequenceGenerator(name = "gate_fact_seq", sequenceName = "gate_fact_seq", allocationSize = 1)
    @Nullable
    Long id;

    @Column(name = "project_id")
    long project;

    String gate;

    @Enumerated(EnumType.STRING)
    State state;

    String happened;
    String document;

    @Nullable
    String authority;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    protected GateFactEntity() {}

    GateFactEntity(long project, GateRequest.Checked fact, Instant recordedAt, String recordedBy) {
        this.project = project;
        this.gate = fact.gate();
        this.state = fact.state();
        this.happened = fact.date().toString();
        this.document = fact.document();
        this.authority = fact.authority();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** A stored one that nobody will change. */
    static GateFactEntity of(ResultSet row) throws SQLException {
        GateFactEntity fact = new GateFactEntity();
        fact.id = row.getLong("id");
        fact.project = row.getLong("project_id");
        fact.gate = row.getString("gate");
        fact.state = State.valueOf(row.getString("state"));
        fact.happened = row.getString("happened");
        fact.document = row.getString("document");
        fact.authority = row.getString("authority");
        fact.recordedAt = Database.instant(row, "recorded_at");
        fact.recordedBy = row.getString("recorded_by");
        return fact;
    }
}
