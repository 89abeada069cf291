package org.planmonitor.projects.project;

import java.math.BigDecimal;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.KnownPlan;

/**
 * A project as other features meet it: enough to hang rows on it, to say whose it is and to tell of it, and no more.
 *
 * @param id what other tables refer to
 * @param regions GB/T 2260 codes of where it lies
 * @param unit the county or zone committee that answers for it, where one is named
 * @param owner unified social credit code of its owner, where it is known
 * @param procedure APPROVAL, VERIFICATION or FILING, where it is known
 * @param pathStage its place on its path, which it keeps while it is suspended
 * @param stage where it stands, SUSPENDED, CANCELLED and MERGED included
 * @param totalInvestmentCny planned total in yuan, where it is known
 * @param tag the ETag of the project's page at this moment
 */
public record ProjectRef(
        KnownPlan plan,
        long id,
        String code,
        Text name,
        String portfolio,
        String kind,
        boolean works,
        Set<String> regions,
        @Nullable String unit,
        @Nullable String owner,
        String lifeCycle,
        @Nullable String procedure,
        String stage,
        String pathStage,
        @Nullable String stageSince,
        @Nullable BigDecimal totalInvestmentCny,
        Sharing sharing,
        EntityTag tag) {

    public ProjectRef {
        regions = Set.copyOf(regions);
    }

    /** What audit entries and events of things below the project begin with: {@code plan/code}. */
    public String aggregateId() {
        return plan.code() + "/" + code;
    }

    /** Where the project is found, relative to the host. */
    public String href() {
        return "/projects/v1/plans/" + plan.code() + "/projects/" + code;
    }
}
