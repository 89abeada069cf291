package org.planmonitor.projects.transit;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackLinks;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.versions.Stored;

/**
 * Networks, in and out of a pack; the network of a plan is one aggregate of the audit trail. What the plan says of a member has
 * been known since it was printed; what was published or agreed since is a second version, known from the load.
 */
@ApplicationScoped
class TransitPack implements PackSection, PackExport {

    private static final int AFTER_CHAINS = 40;
    private static final String WHY = "数据包所载公开信息 · Published facts that came with the pack";

    private final MemberStore store;
    private final NetworkStore networks;
    private final TransitAccess access;
    private final TellMember telling;
    private final Recordings recordings;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final PackJson json;

    TransitPack(
            MemberStore store,
            NetworkStore networks,
            TransitAccess access,
            TellMember telling,
            Recordings recordings,
            CurrentCaller caller,
            AuditTrail audit,
            PackJson json) {
        this.store = store;
        this.networks = networks;
        this.access = access;
        this.telling = telling;
        this.recordings = recordings;
        this.caller = caller;
        this.audit = audit;
        this.json = json;
    }

    @Override
    public int order() {
        return AFTER_CHAINS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        PackTransit transit = pack.transit();
        Map<String, String> modes = new HashMap<>();
        for (int i = 0; i < transit.groups().size(); i++) {
            PackTransit.Group group = transit.groups().get(i);
            networks.add(plan.code(), i + 1, group, pack.sharing(group.sharing()));
            modes.put(group.code(), group.mode());
        }
        for (int i = 0; i < transit.targets().size(); i++) {
            PackTransit.Target target = transit.targets().get(i);
            networks.add(plan.code(), i + 1, target, pack.sharing(target.sharing()));
        }
        Map<String, List<PackTransit.Section>> facts = pack.transitFacts().stream()
                .collect(Collectors.groupingBy(
                        PackTransit.Fact::member, Collectors.mapping(PackTransit.Fact::section, Collectors.toList())));
        Map<String, List<String>> builders = pack.links().projects().stream()
                .filter(link -> link.kind().equals(Members.KIND))
                .collect(Collectors.groupingBy(
                        PackLinks.ProjectLink::code,
                        Collectors.mapping(PackLinks.ProjectLink::project, Collectors.toList())));
        Instant printed = plan.printedOn().atStartOfDay(plan.timeZone()).toInstant();
        Instant now = recordings.take(plan.code());
        for (PackTransit.Member source : transit.members()) {
            PackTransit.Member whole = source.with(
                    joined(source.facts(), facts.get(source.code())),
                    joined(source.projects(), builders.get(source.code())));
            PackTransit.Member word = whole.printed();
            int ordinal = store.documents().open(plan.code(), source.code(), pack.sharing(source.sharing()));
            Stored<MemberStore.Placed> first = stored(plan, pack, word, ordinal, modes, printed);
            telling.add(plan, first);
            Stored<MemberStore.Placed> latest = first;
            if (!whole.equals(word)) {
                latest = second(first, whole, now);
                telling.add(plan, latest);
            }
            telling.tell(plan, null, latest, "transit-member.loaded");
        }
        audit.record("transit", plan.code(), "transit.loaded", null, transit);
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        List<JsonNode> members =
                access.members(plan, Set.of(Sharing.values()), recordings.asOf(plan.code(), null)).stream()
                        .map(member -> json.of(member.said()))
                        .toList();
        if (members.isEmpty()) {
            return;
        }
        pack.withObject("/transit").putArray("members").addAll(members);
        // Both are with the members now.
        pack.remove("transitFacts");
        ArrayNode others = pack.arrayNode();
        for (JsonNode link : pack.path("links").path("projects")) {
            if (!link.path("kind").asText().equals(Members.KIND)) {
                others.add(link);
            }
        }
        pack.withObject("/links").set("projects", others);
    }

    private Stored<MemberStore.Placed> stored(
            KnownPlan plan,
            ProjectsPack pack,
            PackTransit.Member member,
            int ordinal,
            Map<String, String> modes,
            Instant printed) {
        return new Stored<>(
                plan.code(),
                member.code(),
                ordinal,
                pack.sharing(member.sharing()),
                1,
                printed,
                null,
                null,
                caller.get().subject(),
                new MemberStore.Placed(member, modes.getOrDefault(member.group(), "")));
    }

    private static Stored<MemberStore.Placed> second(
            Stored<MemberStore.Placed> first, PackTransit.Member whole, Instant now) {
        return new Stored<>(
                first.plan(),
                first.code(),
                first.ordinal(),
                first.sharing(),
                2,
                now,
                WHY,
                null,
                first.recordedBy(),
                first.content().with(whole));
    }

    private static <T> List<T> joined(List<T> own, @Nullable List<T> others) {
        Set<T> all = Stream.concat(own.stream(), others == null ? Stream.empty() : others.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(all);
    }
}
