package org.planmonitor.reports.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One member of one thing that the models and its owner say differently.
 *
 * @param member {@code item} when the whole is on one side only
 */
@Schema(name = "ReconciliationDifference")
record Difference(
        Item.Kind kind,

        @Schema(
                description = "Code of the thing; of EVENTS the aggregate's type and subject",
                examples = "metro-line-1")
        String code,

        @Schema(
                description =
                        "item when it is on one side only; missing for the numbers of events that were not heard; else name.zh,"
                                + " name.en, verdict, light, stage …",
                examples = "stage")
        String member,

        @Schema(description = "What the read models say; null: nothing", examples = "STARTED") @Nullable
        String model,

        @Schema(description = "What the owner says; null: nothing", examples = "IN_USE") @Nullable
        String owner) {}
