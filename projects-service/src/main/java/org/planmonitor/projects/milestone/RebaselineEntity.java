package org.planmonitor.projects.milestone;

import java.time.Instant;
import java.util.List;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity(name = "Rebaseline")
@Table(name = "rebaseline")
class RebaselineEntity {

    /** Proposed, and then decided once. */
    @Schema(name = "State3")
    enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    /** One baseline that is to be moved. */
    record Move(String milestone, String from, String to) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rebaseline_seq")
    @SequenceGenerator(name = "rebaseline_seq", sequenceName = "rebaseline_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Column(name = "project_id")
    long project;

    @Enumerated(EnumType.STRING)
    State state;

    String reason;
    String document;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Move> moves;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Nullable
    String note;

    @Version
    long version;

    protected RebaselineEntity() {}

    RebaselineEntity(long project, String reason, String document, List<Move> moves, Instant at, String by) {
        this.project = project;
        this.state = State.PROPOSED;
        this.reason = reason;
        this.document = document;
        this.moves = moves;
        this.proposedAt = at;
        this.proposedBy = by;
    }

    void decide(State decision, @Nullable String why, Instant at, String by) {
        state = decision;
        note = why;
        decidedAt = at;
        decidedBy = by;
    }
}
