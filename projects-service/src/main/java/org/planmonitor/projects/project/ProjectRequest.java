package org.planmonitor.projects.project;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A project as it is entered or edited. Entered: name, portfolio, kind and at least one region are needed. Edited: the whole of
 * what can be edited, after the patch was merged into it.
 */
@Schema(description = "A project as it is entered or edited")
record ProjectRequest(
        @Schema(
                description =
                        "Code of the project: small letters, digits and hyphens; left out: made of the English name",
                examples = "new-harbour")
        @Nullable
        String code,

        @Schema(required = true) @Nullable Text name,

        @Schema(description = "Code of a portfolio", examples = "ENERGY", required = true) @Nullable
        String portfolio,

        @Schema(description = "PROJECT, PROGRAMME, PARK, DISTRICT or FACILITY", examples = "PROJECT", required = true)
        @Nullable
        String kind,

        @Schema(
                description = "GB/T 2260 codes of where it lies, divisions of the plan",
                examples = "[\"140122\"]",
                required = true)
        @Nullable
        List<String> regions,

        @Schema(
                description = "The committee that answers for it: a division, or a zone's reporting unit",
                examples = "140122")
        @Nullable
        String unit,

        @Nullable OwnerRequest owner,

        @Schema(
                description = "National project code (GB/T 40058), old or new form",
                examples = "2101-140122-04-01-123456")
        @Nullable
        String nationalCode,

        @Schema(description = "审批 APPROVAL, 核准 VERIFICATION or 备案 FILING", examples = "FILING") @Nullable
        String procedure,

        @Schema(description = "Planned total in yuan", examples = "120000000") @Nullable
        BigDecimal totalInvestmentCny,

        @Schema(description = "Code of the project that it belongs to") @Nullable
        String parent,

        @Schema(description = "Phase, as it is named", examples = "一期") @Nullable
        String phase,

        @Schema(description = "Company named as its lead") @Nullable
        String lead,

        @Schema(description = "METRO, MAGLEV, RAIL, EXPRESSWAY, HIGHWAY, URBAN_ROAD, AIRPORT or STATION") @Nullable
        String transitMode,

        @Schema(description = "PUBLIC, INTERNAL or RESTRICTED; left out: as the plan is shared", examples = "PUBLIC")
        @Nullable
        String sharing) {}
