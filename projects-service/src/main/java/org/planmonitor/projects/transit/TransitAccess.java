package org.planmonitor.projects.transit;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.KnownPlan;

/** The door to networks for features that measure or locate their members. */
@ApplicationScoped
public class TransitAccess {

    private static final MemberStore.Filter ALL = new MemberStore.Filter(null, null, null);

    private final MemberStore members;
    private final NetworkStore networks;

    TransitAccess(MemberStore members, NetworkStore networks) {
        this.members = members;
        this.networks = networks;
    }

    /** All members that a reader sees, in the order of the plan, as they were known at an instant; in one statement. */
    @Transactional
    public List<MemberFacts> members(KnownPlan plan, Set<Sharing> visible, Instant at) {
        return members.page(plan.code(), ALL, visible, at, 0, Integer.MAX_VALUE).stream()
                .map(stored -> MemberFacts.of(stored, plan.printedOn()))
                .toList();
    }

    /** A page of members after a place, those of a group, mode or status where one is asked for. */
    @Transactional
    public List<MemberFacts> page(
            KnownPlan plan,
            @Nullable String group,
            @Nullable String mode,
            @Nullable String status,
            Set<Sharing> visible,
            Instant at,
            long after,
            int rows) {
        return members.page(plan.code(), new MemberStore.Filter(group, mode, status), visible, at, after, rows).stream()
                .map(stored -> MemberFacts.of(stored, plan.printedOn()))
                .toList();
    }

    /** One member as it was known at an instant; 404 when there was none or the reader may not see it. */
    @Transactional
    public MemberFacts member(KnownPlan plan, String code, Set<Sharing> visible, Instant at) {
        return members.documents()
                .find(plan.code(), code, visible, at)
                .map(stored -> MemberFacts.of(stored, plan.printedOn()))
                .orElseThrow(() -> Members.nothing(code));
    }

    /** The same as it stands, held until the transaction ends, so that what is hung on it has one writer at a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public MemberFacts lock(KnownPlan plan, String code, Set<Sharing> visible) {
        return members.documents()
                .lock(plan.code(), code, visible)
                .map(stored -> MemberFacts.of(stored, plan.printedOn()))
                .orElseThrow(() -> Members.nothing(code));
    }

    @Transactional
    public List<GroupView> groups(String plan, Set<Sharing> visible) {
        return networks.groups(plan, visible);
    }

    @Transactional
    public List<TargetView> targets(String plan, Set<Sharing> visible) {
        return networks.targets(plan, visible);
    }

    /** A figure of the plan that measures a network; 404 when there is none or the reader may not see it. */
    @Transactional
    public TargetView target(String plan, String code, Set<Sharing> visible) {
        return networks.target(plan, code, visible)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("没有交通网络目标值 " + code, "There is no figure of the networks " + code)));
    }
}
