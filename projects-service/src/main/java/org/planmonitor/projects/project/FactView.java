package org.planmonitor.projects.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * Something that is known of a project: what was reported, when it happened and how precisely that is known, whether it
 * moved the project, and who says so.
 *
 * @param override the gates that were passed open, and why
 * @param corrects the fact that this one answers, for the {@code reason}
 * @param correctedBy the fact that answers this one: it stays readable and counts no more
 * @param knownAt the instant from which on answers as of an instant know it
 */
record FactView(
        long id,
        String event,
        @Nullable String stage,
        String date,
        PartialDate.Precision precision,
        @Nullable Move moved,
        @Nullable Text scope,
        @Nullable Text detail,
        @Nullable String evidence,
        @Nullable BigDecimal investmentCny,
        @Nullable GateOverride override,
        @Nullable Long corrects,
        @Nullable Long correctedBy,
        @Nullable String reason,
        Source source,
        Instant knownAt,
        Instant recordedAt) {

    /** The step that the fact brought about; without it the fact was only recorded. */
    @Schema(name = "Move1")
    record Move(String from, String to) {}

    /** Who says it; {@code title} and {@code published} are of the publication, where there is one. */
    @Schema(name = "Source1")
    record Source(
            FactEntity.SourceKind kind,
            @Nullable String title,
            @Nullable String published) {}

    /** As it was told when only these facts were known. */
    FactView knownTo(Set<Long> facts) {
        Long answer = correctedBy != null && facts.contains(correctedBy) ? correctedBy : null;
        return new FactView(
                id,
                event,
                stage,
                date,
                precision,
                moved,
                scope,
                detail,
                evidence,
                investmentCny,
                override,
                corrects,
                answer,
                reason,
                source,
                knownAt,
                recordedAt);
    }

    static FactView of(FactEntity fact) {
        return new FactView(
                fact.id == null ? 0 : fact.id,
                fact.event,
                fact.stage,
                fact.happened,
                PartialDate.parse(fact.happened).precision(),
                fact.movedFrom == null || fact.movedTo == null ? null : new Move(fact.movedFrom, fact.movedTo),
                text(fact.scopeZh, fact.scopeEn),
                text(fact.detailZh, fact.detailEn),
                fact.evidence,
                fact.investmentCny,
                fact.overrides,
                fact.corrects,
                fact.correctedBy,
                fact.reason,
                new Source(fact.sourceKind, fact.sourceTitle, fact.sourcePublished),
                fact.knownAt,
                fact.recordedAt);
    }

    private static @Nullable Text text(@Nullable String zh, @Nullable String en) {
        return zh == null || en == null ? null : new Text(zh, en);
    }
}
