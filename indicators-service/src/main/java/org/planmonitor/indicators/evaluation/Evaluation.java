package org.planmonitor.indicators.evaluation;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation is, apart from its verdicts.
 *
 * @param run the how-manieth of its kind and period in the plan
 * @param contentHash SHA-256 over everything that is kept, in canonical JSON
 */
@Schema(name = "Evaluation")
record Evaluation(
        String id,
        String plan,
        boolean simulated,
        Kind kind,
        Basis basis,
        String period,

        @Schema(description = "Which run of its kind and period it is", examples = "1")
        int run,

        @Schema(description = "The instant all verdicts are as of")
        Instant asOf,

        @Nullable String document,
        @Nullable String note,
        String formulaVersion,

        @Schema(description = "SHA-256 over the header and all verdicts with their working, in canonical JSON")
        String contentHash,

        Instant recordedAt,
        String recordedBy) {

    /** What an evaluation is for. */
    enum Kind {
        /** 年度评估. */
        YEARLY,
        /** 中期评估. */
        MID_TERM,
        /** 总结评估, of the plan's last year. */
        FINAL
    }

    /** Which figures are looked at. */
    enum Basis {
        /** 初步数: all that was published. */
        PRELIMINARY,
        /** 核实数: only what its publisher calls final. */
        VERIFIED
    }
}
