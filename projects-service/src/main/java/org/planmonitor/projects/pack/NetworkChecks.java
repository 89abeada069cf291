package org.planmonitor.projects.pack;

import java.util.List;
import java.util.Set;

import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.PackZones;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

/** Chains, transit and zones: every edge has its ends, every member its group, every zone its class. */
final class NetworkChecks {

    private NetworkChecks() {}

    static void run(ProjectsPack pack, Set<String> divisions, Findings findings) {
        Set<String> tiers = findings.unique("/chainTiers", "code", pack.chainTiers(), Named::code);
        findings.unique("/chains", "code", pack.chains(), PackChain::code);
        for (int i = 0; i < pack.chains().size(); i++) {
            chain("/chains/" + i, pack.chains().get(i), tiers, findings);
        }
        transit(pack.transit(), findings);
        Set<String> classes =
                findings.unique("/zones/classes", "code", pack.zones().classes(), PackZones.ZoneClass::code);
        List<PackZones.Zone> zones = pack.zones().zones();
        Set<String> codes = findings.unique("/zones/zones", "code", zones, PackZones.Zone::code);
        for (int i = 0; i < zones.size(); i++) {
            String at = "/zones/zones/" + i;
            findings.refers(at + "/class", zones.get(i).zoneClass(), classes, "园区类别", "class of zones");
            findings.refers(at + "/region", zones.get(i).region(), divisions, "规划中的区划", "region of the plan");
            each(at + "/relatedTo", zones.get(i).relatedTo(), codes, "园区", "zone", findings);
        }
    }

    private static void chain(String at, PackChain chain, Set<String> tiers, Findings findings) {
        findings.refers(at + "/tier", chain.tier(), tiers, "产业链层级", "tier of chains");
        Set<String> nodes = findings.unique(at + "/nodes", "code", chain.nodes(), PackChain.Node::code);
        findings.unique(at + "/edges", "", chain.edges(), edge -> edge.from() + " → " + edge.to());
        for (int i = 0; i < chain.edges().size(); i++) {
            PackChain.Edge edge = chain.edges().get(i);
            findings.refers(at + "/edges/" + i + "/from", edge.from(), nodes, "本链节点", "node of this chain");
            findings.refers(at + "/edges/" + i + "/to", edge.to(), nodes, "本链节点", "node of this chain");
            if (edge.from().equals(edge.to())) {
                findings.add(at + "/edges/" + i, "SELF_LOOP", "节点不能指向自己", "A node does not lead to itself");
            }
        }
        findings.unique(at + "/sequences", "code", chain.sequences(), PackChain.Sequence::code);
        for (int i = 0; i < chain.sequences().size(); i++) {
            List<List<String>> stages = chain.sequences().get(i).stages();
            for (int s = 0; s < stages.size(); s++) {
                String place = at + "/sequences/" + i + "/stages/" + s;
                each(place, stages.get(s), nodes, "本链节点", "node of this chain", findings);
            }
        }
    }

    private static void transit(PackTransit transit, Findings findings) {
        Set<String> groups = findings.unique("/transit/groups", "code", transit.groups(), PackTransit.Group::code);
        List<PackTransit.Member> members = transit.members();
        Set<String> codes = findings.unique("/transit/members", "code", members, PackTransit.Member::code);
        for (int i = 0; i < members.size(); i++) {
            String at = "/transit/members/" + i;
            PackTransit.Member member = members.get(i);
            findings.refers(at + "/group", member.group(), groups, "交通线网", "group of transit");
            each(at + "/relatedTo", member.relatedTo(), codes, "交通项", "member", findings);
            each(at + "/composedOf", member.composedOf(), codes, "交通项", "member", findings);
        }
        findings.unique("/transit/targets", "code", transit.targets(), PackTransit.Target::code);
        for (int i = 0; i < transit.targets().size(); i++) {
            findings.date(
                    "/transit/targets/" + i + "/deadline",
                    transit.targets().get(i).deadline());
        }
    }

    private static void each(
            String at, List<String> references, Set<String> known, String zh, String en, Findings findings) {
        for (int i = 0; i < references.size(); i++) {
            findings.refers(at + "/" + i, references.get(i), known, zh, en);
        }
    }
}
