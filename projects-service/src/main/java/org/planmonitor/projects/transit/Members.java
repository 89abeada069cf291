package org.planmonitor.projects.transit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.PlanTally;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.LinkTargets;
import org.planmonitor.projects.project.ProjectLinks;
import org.planmonitor.projects.versions.Stored;

/** The members of a plan's networks, read: as they stand, or as they were known at an instant. */
@ApplicationScoped
class Members implements PlanTally, LinkTargets {

    static final String KIND = "TRANSIT_MEMBER";

    private final Plans plans;
    private final MemberStore store;
    private final Recordings recordings;
    private final ProjectLinks links;
    private final Clock clock;

    Members(Plans plans, MemberStore store, Recordings recordings, ProjectLinks links, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.recordings = recordings;
        this.links = links;
        this.clock = clock;
    }

    /** A member with its tag. */
    record Tagged(MemberView member, EntityTag tag) {}

    /** A version with its tag. */
    record TaggedVersion(MemberVersion version, EntityTag tag) {}

    @Override
    public Map<String, Long> of(String plan, Set<Sharing> visible) {
        return Map.of("transitMembers", store.documents().count(plan, visible));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String segment() {
        return "transit";
    }

    @Override
    public Map<String, Text> names(String plan, Collection<String> codes, Set<Sharing> visible) {
        return store.names(plan, codes, visible);
    }

    @Transactional
    Page<MemberView> page(String planCode, MemberStore.Filter filter, @Nullable String asOf, long after, int limit) {
        KnownPlan plan = plans.require(planCode);
        Instant at = recordings.asOf(planCode, asOf);
        Page<Stored<MemberStore.Placed>> page = Page.cut(
                store.page(planCode, filter, plans.visible(), at, after, limit + 1),
                limit,
                stored -> OrdinalCursor.encode(stored.ordinal()));
        Seen seen = seen(planCode, page.items(), plans.visible(), at);
        return page.map(stored -> view(plan, stored, seen));
    }

    @Transactional
    Tagged one(String plan, String code, @Nullable String asOf) {
        KnownPlan known = plans.require(plan);
        Instant at = recordings.asOf(plan, asOf);
        Stored<MemberStore.Placed> stored =
                store.documents().find(plan, code, plans.visible(), at).orElseThrow(() -> nothing(code));
        return tagged(known, stored, plans.visible(), at);
    }

    @Transactional
    Page<MemberVersion.Item> versions(String plan, String code, long after, int limit) {
        one(plan, code, null);
        return Page.cut(
                        store.documents().versions(plan, code, after, limit + 1),
                        limit,
                        stored -> OrdinalCursor.encode(stored.version()))
                .map(MemberVersion.Item::of);
    }

    @Transactional
    TaggedVersion version(String plan, String code, int number) {
        plans.require(plan);
        Stored<MemberStore.Placed> stored = store.documents()
                .version(plan, code, number, plans.visible())
                .orElseThrow(() -> nothing(code + " " + number));
        PackTransit.Member shown = seen(plan, List.of(stored), plans.visible(), Recordings.LATEST)
                .of(stored.content().said());
        return new TaggedVersion(
                MemberVersion.of(stored.with(stored.content().with(shown))),
                EntityTag.of(plan, code, stored.version(), shown));
    }

    /** A member as it stands. */
    Tagged tagged(KnownPlan plan, Stored<MemberStore.Placed> stored, Set<Sharing> visible) {
        return tagged(plan, stored, visible, Recordings.LATEST);
    }

    private Tagged tagged(KnownPlan plan, Stored<MemberStore.Placed> stored, Set<Sharing> visible, Instant at) {
        MemberView view = view(plan, stored, seen(plan.code(), List.of(stored), visible, at));
        return new Tagged(view, EntityTag.of(view));
    }

    private MemberView view(KnownPlan plan, Stored<MemberStore.Placed> stored, Seen seen) {
        Stored<MemberStore.Placed> shown =
                stored.with(stored.content().with(seen.of(stored.content().said())));
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        return MemberView.of(
                shown,
                MemberFacts.of(shown, plan.printedOn()),
                seen.builders(shown.content().said()),
                today);
    }

    /** What members name that a reader may see, with how far the works were then, in two statements for all of them. */
    private Seen seen(String plan, List<Stored<MemberStore.Placed>> members, Set<Sharing> visible, Instant at) {
        Set<String> projects = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Stored<MemberStore.Placed> member : members) {
            projects.addAll(member.content().said().projects());
            others.addAll(member.content().said().relatedTo());
            others.addAll(member.content().said().composedOf());
        }
        return new Seen(
                links.mentions(plan, projects, visible, at), store.documents().known(plan, others, visible));
    }

    /** The projects and other members that a reader sees. */
    private record Seen(Map<String, ProjectLinks.Mention> projects, Set<String> members) {

        PackTransit.Member of(PackTransit.Member member) {
            return member.naming(projects.keySet(), members);
        }

        List<ProjectLinks.Mention> builders(PackTransit.Member member) {
            return member.projects().stream()
                    .map(projects::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    static ProblemException nothing(String what) {
        return ProblemException.notFound(new Text("没有交通项 " + what, "There is no member " + what));
    }
}
