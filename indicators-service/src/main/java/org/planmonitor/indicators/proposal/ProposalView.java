package org.planmonitor.indicators.proposal;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.Unit;

/**
 * A figure that was proposed, beside what stands.
 *
 * @param complete false where the true figure may be higher
 * @param standing the figure that stands in the cell; null where there is none, or none that the reader may see
 * @param rests what the figure rests on, as it was told: what is counted, and what is left out and why
 * @param evidence where the working is found, at the service that derived it
 * @param record where the figure is recorded by a PUT, by who may
 */
@Schema(name = "FigureProposal")
record ProposalView(
        SubjectRef subject,
        String component,
        String region,
        String period,
        BigDecimal value,
        Unit unit,
        boolean complete,
        int revision,
        Instant proposedAt,
        State state,
        @Nullable Standing standing,
        @Schema(type = SchemaType.OBJECT) JsonNode rests,
        @Nullable String evidence,
        String record) {

    /** What became of it, by the figure that stands. */
    enum State {
        OPEN,
        RECORDED,
        DIFFERS
    }

    /** The figure that stands. */
    @Schema(name = "FigureBesideProposal")
    record Standing(@Nullable BigDecimal value, int revision, Instant publishedAt) {

        static Standing of(Vintage vintage) {
            return new Standing(vintage.value(), vintage.revision(), vintage.publishedAt());
        }
    }

    static State state(BigDecimal proposed, @Nullable Standing standing) {
        if (standing == null || standing.value() == null) {
            return State.OPEN;
        }
        return standing.value().compareTo(proposed) == 0 ? State.RECORDED : State.DIFFERS;
    }

    /** Unique among the latest proposals of a plan. */
    String key() {
        return subject.type() + " " + subject.code() + " " + region + " " + period;
    }
}
