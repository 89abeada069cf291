package org.planmonitor.projects.blocker;

import java.time.Instant;
import java.time.LocalDate;
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

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.blocker.casework.Act;

@Entity(name = "BlockerEntry")
@Table(name = "blocker_entry")
class BlockerEntryEntity {

    /** What was done. */
    @Schema(name = "BlockerEntryKind")
    enum Kind {
        RAISED,
        ANSWERED,
        ESCALATED,
        CLOSED,
        REOPENED;

        static Kind of(Act act) {
            return switch (act) {
                case Act.Answer _ -> ANSWERED;
                case Act.Escalate _ -> ESCALATED;
                case Act.Close _ -> CLOSED;
                case Act.Reopen _ -> REOPENED;
            };
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blocker_entry_seq")
    @SequenceGenerator(name = "blocker_entry_seq", sequenceName = "blocker_entry_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Column(name = "blocker_id")
    long blocker;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable
    String words;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> evidence;

    int round;
    int level;
    LocalDate due;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    protected BlockerEntryEntity() {}

    BlockerEntryEntity(
            BlockerEntity blocker, Kind kind, @Nullable String words, List<String> evidence, Instant at, String by) {
        this.blocker = blocker.id == null ? 0 : blocker.id;
        this.kind = kind;
        this.words = words;
        this.evidence = evidence;
        this.round = blocker.round;
        this.level = blocker.level;
        this.due = blocker.due;
        this.recordedAt = at;
        this.recordedBy = by;
    }
}
