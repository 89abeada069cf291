package org.planmonitor.projects.mileage;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.transit.TransitAccess;

/** The proposals of a figure that a reader may see. */
@ApplicationScoped
class ReadProposals {

    private static final int PARTS = 2;

    private final Plans plans;
    private final TransitAccess transit;
    private final ProposalStore store;

    ReadProposals(Plans plans, TransitAccess transit, ProposalStore store) {
        this.plans = plans;
        this.transit = transit;
        this.store = store;
    }

    @Transactional
    Page<ProposalStore.Proposal> page(String plan, String target, @Nullable String cursor, int limit) {
        plans.require(plan);
        transit.target(plan, target, plans.visible());
        List<String> after = cursor == null ? List.of("", "0") : Cursor.decode(cursor, PARTS);
        return Page.cut(
                store.page(plan, target, plans.visible(), after.getFirst(), revision(after.getLast()), limit + 1),
                limit,
                proposal -> Cursor.encode(proposal.period(), String.valueOf(proposal.revision())));
    }

    private static int revision(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor",
                    "CURSOR_INVALID",
                    new Text("游标无效;请使用上一页返回的 next", "Not a cursor of this list; use the next of the page before")));
        }
    }
}
