package org.planmonitor.projects.project;

import java.math.BigDecimal;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.Plans;

/**
 * Enters what came from elsewhere as drafts: projects of the registry that are listed like any new one and INTERNAL, until somebody
 * who may write to them has looked and shares them.
 */
@ApplicationScoped
public class ProjectDrafts {

    private final Plans plans;
    private final EnterProject entries;
    private final ReadProjects projects;

    ProjectDrafts(Plans plans, EnterProject entries, ReadProjects projects) {
        this.plans = plans;
        this.entries = entries;
        this.projects = projects;
    }

    /** What is known of a draft; what is wrong with it is told at the members of a project that is entered. */
    public record Draft(
            Text name,
            String portfolio,
            String kind,
            List<String> regions,
            @Nullable String ownerName,
            @Nullable String ownerCode,
            @Nullable String nationalCode,
            @Nullable BigDecimal totalCny) {

        private ProjectRequest request(Sharing sharing) {
            OwnerRequest owner = ownerName == null ? null : new OwnerRequest(ownerName, ownerCode, null);
            return new ProjectRequest(
                    null,
                    name,
                    portfolio,
                    kind,
                    regions,
                    null,
                    owner,
                    nationalCode,
                    null,
                    totalCny,
                    null,
                    null,
                    null,
                    null,
                    sharing.name());
        }
    }

    /**
     * A draft that was entered.
     *
     * @param page the project as its page shows it
     * @param tag what the next write of it names
     */
    public record Entered(long id, String code, Object page, EntityTag tag) {}

    /** Enters it, with its audit entry and event; the plan stays locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Entered enter(String plan, Draft draft) {
        Sharing ofPlan = plans.require(plan).sharing();
        Sharing sharing = ofPlan.compareTo(Sharing.INTERNAL) > 0 ? ofPlan : Sharing.INTERNAL;
        ProjectEntity entered = entries.make(plan, draft.request(sharing));
        ReadProjects.Tagged read = projects.one(plan, entered.code);
        return new Entered(entered.key(), entered.code, read.project(), read.tag());
    }
}
