package org.planmonitor.projects.pack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.projects.identity.CreditCode;
import org.planmonitor.projects.packformat.PackChain;

/** The enterprises of a chain, what they make, buy and look for. */
final class FirmChecks {

    private FirmChecks() {}

    static List<ProblemError> of(String at, PackChain chain, Set<String> nodes) {
        Findings findings = new Findings();
        findings.unique(at + "/firms", "creditCode", chain.firms(), PackChain.Firm::creditCode);
        for (int i = 0; i < chain.firms().size(); i++) {
            firm(at + "/firms/" + i, chain.firms().get(i), nodes, findings);
        }
        Set<String> leaders = chain.firms().stream()
                .filter(PackChain.Firm::leads)
                .map(PackChain.Firm::creditCode)
                .collect(Collectors.toSet());
        purchases(at + "/purchases", chain.purchases(), leaders, findings);
        for (int i = 0; i < chain.demands().size(); i++) {
            PackChain.Demand demand = chain.demands().get(i);
            leads(at + "/demands/" + i + "/creditCode", demand.creditCode(), leaders, findings);
            findings.refers(at + "/demands/" + i + "/node", demand.node(), nodes, "本链节点", "node of this chain");
        }
        findings.unique(at + "/revenues", "year", chain.revenues(), revenue -> Integer.toString(revenue.year()));
        return findings.found();
    }

    private static void firm(String at, PackChain.Firm firm, Set<String> nodes, Findings findings) {
        boolean shaped = CreditCode.hasShape(firm.creditCode());
        if (!shaped || (!CreditCode.checks(firm.creditCode()) && firm.creditCodeReason() == null)) {
            findings.add(
                    at + "/creditCode",
                    shaped ? "CREDIT_CODE_CHECK" : "CREDIT_CODE_SHAPE",
                    "统一社会信用代码有误",
                    "The unified social credit code is wrong");
        }
        PackChain.Point site = firm.site();
        if (site != null) {
            site.fault().ifPresent(fault -> findings.add(at + "/site", fault.code(), fault.zh(), fault.en()));
        }
        findings.unique(at + "/roles", "node", firm.roles(), PackChain.Role::node);
        for (int i = 0; i < firm.roles().size(); i++) {
            findings.refers(
                    at + "/roles/" + i + "/node", firm.roles().get(i).node(), nodes, "本链节点", "node of this chain");
        }
    }

    private static void purchases(
            String at, List<PackChain.Purchase> purchases, Set<String> leaders, Findings findings) {
        findings.unique(at, "year", purchases, purchase -> purchase.creditCode() + " " + purchase.year());
        for (int i = 0; i < purchases.size(); i++) {
            PackChain.Purchase purchase = purchases.get(i);
            leads(at + "/" + i + "/creditCode", purchase.creditCode(), leaders, findings);
            if (purchase.local().compareTo(purchase.total()) > 0) {
                findings.add(
                        at + "/" + i + "/local",
                        "LOCAL_EXCEEDS_TOTAL",
                        "本地采购额不能大于采购总额",
                        "Local purchases are part of all purchases");
            }
        }
    }

    private static void leads(String pointer, String firm, Set<String> leaders, Findings findings) {
        if (!leaders.contains(firm)) {
            findings.add(
                    pointer, "NOT_A_LEADER", "不是本链的链主企业", "It is no leader firm of this chain: give it the role first");
        }
    }
}
