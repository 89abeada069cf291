package org.planmonitor.projects.rating;

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

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.rating.arithmetic.Computation;
import org.planmonitor.projects.rating.arithmetic.Inputs;

@Entity(name = "RatingGiven")
@Table(name = "rating")
class RatingEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rating_seq")
    @SequenceGenerator(name = "rating_seq", sequenceName = "rating_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Column(name = "project_id")
    long project;

    @Enumerated(EnumType.STRING)
    RatingKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    Light light;

    @Nullable
    String words;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    List<Computation.Part> parts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Inputs inputs;

    @Column(name = "rule_version")
    @Nullable
    String ruleVersion;

    String cause;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    protected RatingEntity() {}

    private RatingEntity(long project, RatingKind kind, @Nullable Light light, String cause, Instant at, String by) {
        this.project = project;
        this.kind = kind;
        this.light = light;
        this.cause = cause;
        this.recordedAt = at;
        this.recordedBy = by;
    }

    static RatingEntity computed(
            long project, Computation computation, Inputs inputs, String cause, Instant at, String by) {
        RatingEntity rating = new RatingEntity(project, RatingKind.COMPUTED, computation.light(), cause, at, by);
        rating.parts = computation.parts();
        rating.inputs = inputs;
        rating.ruleVersion = computation.version();
        return rating;
    }

    static RatingEntity given(long project, RatingKind kind, Light light, String words, Instant at, String by) {
        RatingEntity rating = new RatingEntity(project, kind, light, "rating.given", at, by);
        rating.words = words;
        return rating;
    }

    /** Whether a computation says something else than this one did: another light, or the same for another reason. */
    boolean differsFrom(Computation computation) {
        return light != computation.light()
                || !computation.parts().equals(parts)
                || !computation.version().equals(ruleVersion);
    }
}
