package org.planmonitor.projects.supply;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.supply.warning.Kind;

/** Reports and warnings as they are answered. */
final class SupplyViews {

    private SupplyViews() {}

    /** A report, in its latest revision. */
    @Schema(name = "SupplyReportView")
    record Report(
            String plan,
            String chain,
            String creditCode,
            String quarter,
            int revision,
            Instant recordedAt,
            ReportRequest.Content content) {

        static Report of(String plan, String chain, SupplyStore.Report stored) {
            return new Report(
                    plan,
                    chain,
                    stored.firm(),
                    stored.quarter(),
                    stored.revision(),
                    stored.recordedAt(),
                    stored.content());
        }

        static String href(String plan, String chain, String creditCode, String quarter) {
            return "/projects/v1/plans/" + plan + "/chains/" + chain + "/supply-reports/" + creditCode + "/" + quarter;
        }

        EntityTag tag() {
            return EntityTag.of(plan, chain, creditCode, quarter, revision);
        }
    }

    /**
     * A warning with who answers for it.
     *
     * @param owner null where the chain names no lead department and nobody was set
     */
    @Schema(name = "SupplyWarning")
    record Warning(
            long id,
            String plan,
            String chain,

            @Schema(
                    implementation = String.class,
                    enumeration = {"MISSING_LINK", "SINGLE_SUPPLIER", "LOW_STOCK", "SINGLE_SOURCE", "ORDERS_FALLING"})
            Kind kind,

            Text label,
            @Nullable String node,
            @Nullable String creditCode,
            @Nullable String product,
            WarningState state,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String note,
            Instant openedAt,
            @Nullable Instant resolvedAt,
            String href) {

        static Warning of(SupplyStore.Warning stored) {
            return new Warning(
                    stored.id(),
                    stored.plan(),
                    stored.chain(),
                    stored.reason().kind(),
                    stored.reason().kind().label(),
                    stored.reason().node(),
                    stored.reason().firm(),
                    stored.reason().product(),
                    stored.state(),
                    stored.owner(),
                    stored.due() == null ? null : stored.due().toString(),
                    stored.note(),
                    stored.openedAt(),
                    stored.resolvedAt(),
                    "/projects/v1/plans/" + stored.plan() + "/chains/" + stored.chain() + "/supply-warnings/"
                            + stored.id());
        }

        static EntityTag tag(SupplyStore.Warning stored) {
            return EntityTag.of("supply-warning", stored.id(), stored.version());
        }
    }

    /**
     * The review of a quarter.
     *
     * @param firms leader and core firms, each with its report or without
     */
    @Schema(name = "SupplyReview")
    record Review(String plan, String chain, String quarter, int due, int reported, List<Firm> firms) {}

    @Schema(name = "SupplyReviewFirm")
    record Firm(
            String creditCode,
            String name,
            boolean leader,
            boolean reported,
            int lowStock,
            int singleSources,
            @Nullable String href) {}
}
