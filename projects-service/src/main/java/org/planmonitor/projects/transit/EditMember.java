package org.planmonitor.projects.transit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.pack.MemberChecks;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectLinks;
import org.planmonitor.projects.versions.Stored;

/** Writes a version of a member, whole: the first one, or one that follows the version that was read. */
@ApplicationScoped
class EditMember {

    private static final String AT = "/member";

    private final Plans plans;
    private final MemberStore store;
    private final NetworkStore networks;
    private final Members members;
    private final ProjectLinks links;
    private final Recordings recordings;
    private final TellMember telling;
    private final CurrentCaller caller;
    private final Event<MembersChanged> changes;
    private final Clock clock;

    EditMember(
            Plans plans,
            MemberStore store,
            NetworkStore networks,
            Members members,
            ProjectLinks links,
            Recordings recordings,
            TellMember telling,
            CurrentCaller caller,
            Event<MembersChanged> changes,
            Clock clock) {
        this.plans = plans;
        this.store = store;
        this.networks = networks;
        this.members = members;
        this.links = links;
        this.recordings = recordings;
        this.telling = telling;
        this.caller = caller;
        this.changes = changes;
        this.clock = clock;
    }

    /** A member after a write. */
    record Edited(Members.Tagged member, boolean created) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Edited put(String planCode, String code, MemberRequest.Checked request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        Set<Sharing> visible = plans.visible();
        Stored<MemberStore.Placed> before =
                store.documents().lock(planCode, code, visible).orElse(null);
        condition.require(
                before == null ? null : members.tagged(plan, before, visible).tag());
        PackTransit.Member member = request.member();
        List<GroupView> groups = networks.groups(planCode, visible);
        refuse(plan, code, member, groups, visible);
        Sharing kept = before == null ? plan.sharing() : before.sharing();
        Sharing sharing = Objects.requireNonNullElse(member.sharing(), kept);
        Instant at = recordings.take(planCode);
        int ordinal = before == null ? store.documents().open(planCode, code, sharing) : before.ordinal();
        Stored<MemberStore.Placed> after = new Stored<>(
                planCode,
                code,
                ordinal,
                sharing,
                before == null ? 1 : before.version() + 1,
                at,
                request.reason(),
                request.document(),
                caller.get().subject(),
                new MemberStore.Placed(member, mode(groups, member.group())));
        telling.add(plan, after);
        telling.tell(plan, before, after, before == null ? "transit-member.created" : "transit-member.edited");
        changes.fire(new MembersChanged(plan));
        return new Edited(members.tagged(plan, after, visible), before == null);
    }

    private static String mode(List<GroupView> groups, String code) {
        return groups.stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow()
                .mode();
    }

    private void refuse(
            KnownPlan plan, String code, PackTransit.Member member, List<GroupView> groups, Set<Sharing> visible) {
        List<ProblemError> errors = new ArrayList<>();
        if (!member.code().equals(code)) {
            errors.add(ProblemError.pointer(
                    AT + "/code", "CODE_DIFFERS", new Text("与路径中的代码不同", "The address names the member " + code)));
        }
        List<String> named = Stream.concat(member.relatedTo().stream(), member.composedOf().stream())
                .distinct()
                .toList();
        MemberChecks.Known known = new MemberChecks.Known(
                groups.stream().map(GroupView::code).collect(Collectors.toSet()),
                store.documents().known(plan.code(), named, visible),
                links.mentions(plan.code(), member.projects(), visible, Recordings.LATEST)
                        .keySet(),
                plans.divisions(plan.code()).keySet());
        errors.addAll(MemberChecks.of(AT, member, known));
        errors.addAll(MemberChecks.after(AT, member, LocalDate.now(clock.withZone(plan.timeZone()))));
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    new Text(
                            "交通项有误:" + errors.size() + " 处", "The member breaks rules in " + errors.size() + " places"),
                    errors);
        }
    }
}
