package org.planmonitor.indicators.seriesbreak;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.text.Text;

/** A break as it stands, with every word that was said of it before. */
@Schema(name = "SeriesBreak")
record BreakView(
        String id,
        SubjectRef subject,
        String component,

        @Schema(description = "First period of the new series", examples = "2020")
        String at,

        BreakStatus status,
        BreakKind kind,
        Text reason,
        BreakDefinition.@Nullable RevisedBaseline revisedBaseline,

        @Schema(description = "Of a change of unit: figures since then times this are in the plan's unit") @Nullable
        BigDecimal factor,

        @Schema(description = "Answers as of this instant and later use it")
        Instant knownSince,

        BreakDefinition.Source source,
        @Nullable String note,

        @Schema(description = "Who said so; null for what came with the plan") @Nullable
        String decidedBy,

        @Schema(description = "All that was said, oldest first; the last one stands")
        List<Word> history) {

    /** One word on the break. */
    @Schema(name = "SeriesBreakWord")
    record Word(
            BreakStatus status,
            Text reason,
            BreakDefinition.@Nullable RevisedBaseline revisedBaseline,
            @Nullable BigDecimal factor,
            Instant knownSince,
            BreakDefinition.Source source,
            @Nullable String note,
            @Nullable String decidedBy) {

        static Word of(BreakDefinition it) {
            return new Word(
                    it.status(),
                    it.reason(),
                    it.revisedBaseline(),
                    it.factor(),
                    it.knownSince(),
                    it.source(),
                    it.note(),
                    it.decidedBy());
        }
    }

    /** @param words all on one break, in the order they became known */
    static BreakView of(List<BreakDefinition> words) {
        BreakDefinition last = words.getLast();
        return new BreakView(
                last.id(),
                last.subject(),
                last.component(),
                last.at(),
                last.status(),
                last.kind(),
                last.reason(),
                last.revisedBaseline(),
                last.factor(),
                last.knownSince(),
                last.source(),
                last.note(),
                last.decidedBy(),
                words.stream().map(Word::of).toList());
    }

    EntityTag tag() {
        return EntityTag.of(id, history);
    }
}
