package org.planmonitor.indicators.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/** Everything in a pack that other records name, collected once; what stands twice is noted on the way. */
record Names(
        Set<String> categories,
        Set<String> regions,
        Set<String> departments,
        Set<String> headings,
        Set<String> boxes,
        Set<String> tables,
        Map<SubjectRef, Map<String, RuleDefinition>> rules) {

    static Names of(IndicatorsPack pack, Findings findings) {
        return new Names(
                categories(pack, findings),
                regions(pack.regions(), findings),
                departments(pack.reportingUnits(), findings),
                headings(pack.structure(), findings),
                boxes(pack.structure(), findings),
                tables(pack.structure(), findings),
                rules(pack, findings));
    }

    boolean heading(int chapter, @Nullable Integer section) {
        return headings.contains(section == null ? chapter + "" : chapter + "." + section);
    }

    @Nullable
    RuleDefinition rule(SubjectRef subject, String component) {
        return rules.getOrDefault(subject, Map.of()).get(component);
    }

    boolean component(@Nullable String indicator, @Nullable String component) {
        return indicator != null
                && component != null
                && rule(new SubjectRef(SubjectType.INDICATOR, indicator), component) != null;
    }

    private static Set<String> categories(IndicatorsPack pack, Findings findings) {
        Findings.Unique unique = findings.unique("category");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < pack.categories().size(); i++) {
            unique.see("/categories/" + i + "/code", pack.categories().get(i).code());
            codes.add(pack.categories().get(i).code());
        }
        return codes;
    }

    private static Set<String> regions(List<Region> regions, Findings findings) {
        Findings.Unique unique = findings.unique("region");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            String at = "/regions/" + i;
            unique.see(at + "/code", region.code());
            if (region.parent() != null && !codes.contains(region.parent())) {
                findings.add(
                        at + "/parent",
                        "REGION_UNKNOWN",
                        "上级 " + region.parent() + " 未在其前列出",
                        "Parent " + region.parent() + " does not stand before it");
            }
            if (region.validFrom() != null
                    && region.validTo() != null
                    && !region.validTo().isAfter(region.validFrom())) {
                findings.add(at + "/validTo", "DATES_REVERSED", "失效日不晚于生效日", "It ends before it begins");
            }
            codes.add(region.code());
        }
        for (int i = 0; i < regions.size(); i++) {
            successor("/regions/" + i + "/successor", regions.get(i), codes, findings);
        }
        return codes;
    }

    private static void successor(String at, Region region, Set<String> codes, Findings findings) {
        String successor = region.successor();
        if (successor == null) {
            return;
        }
        if (!codes.contains(successor) || successor.equals(region.code())) {
            findings.add(
                    at, "REGION_UNKNOWN", "没有接替的代码 " + successor, "There is no code " + successor + " to succeed it");
        }
        if (region.validTo() == null) {
            findings.add(at, "STILL_VALID", "代码未失效，不能有接替代码", "A code that has not ended has no successor");
        }
    }

    private static Set<String> departments(List<ReportingUnit> units, Findings findings) {
        Findings.Unique unique = findings.unique("reporting unit");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            unique.see("/reportingUnits/" + i + "/code", units.get(i).code());
            codes.add(units.get(i).code());
        }
        return codes;
    }

    private static Set<String> headings(PackStructure structure, Findings findings) {
        Findings.Unique unique = findings.unique("heading");
        Set<String> headings = new HashSet<>();
        for (int i = 0; i < structure.chapters().size(); i++) {
            PackStructure.Chapter chapter = structure.chapters().get(i);
            unique.see("/structure/chapters/" + i + "/number", chapter.number() + "");
            headings.add(chapter.number() + "");
            for (int j = 0; j < chapter.sections().size(); j++) {
                String section =
                        chapter.number() + "." + chapter.sections().get(j).number();
                unique.see("/structure/chapters/" + i + "/sections/" + j + "/number", section);
                headings.add(section);
            }
        }
        return headings;
    }

    private static Set<String> boxes(PackStructure structure, Findings findings) {
        Findings.Unique unique = findings.unique("box");
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < structure.boxes().size(); i++) {
            unique.see(
                    "/structure/boxes/" + i + "/number",
                    structure.boxes().get(i).number());
            numbers.add(structure.boxes().get(i).number());
        }
        return numbers;
    }

    private static Set<String> tables(PackStructure structure, Findings findings) {
        Findings.Unique unique = findings.unique("table");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < structure.tables().size(); i++) {
            unique.see(
                    "/structure/tables/" + i + "/code",
                    structure.tables().get(i).code());
            codes.add(structure.tables().get(i).code());
        }
        return codes;
    }

    private static Map<SubjectRef, Map<String, RuleDefinition>> rules(IndicatorsPack pack, Findings findings) {
        Map<SubjectRef, Map<String, RuleDefinition>> rules = new HashMap<>();
        Findings.Unique numbers = findings.unique("indicator number");
        Findings.Unique codes = findings.unique("indicator");
        for (int i = 0; i < pack.indicators().size(); i++) {
            PackIndicator indicator = pack.indicators().get(i);
            numbers.see("/indicators/" + i + "/number", indicator.number());
            codes.see("/indicators/" + i + "/code", indicator.code());
            Findings.Unique components = findings.unique("component");
            Map<String, RuleDefinition> own = new HashMap<>();
            for (int j = 0; j < indicator.components().size(); j++) {
                PackIndicator.Component component = indicator.components().get(j);
                components.see("/indicators/" + i + "/components/" + j + "/code", component.code());
                own.put(component.code(), component.assessment());
            }
            rules.put(new SubjectRef(SubjectType.INDICATOR, indicator.code()), own);
        }
        Findings.Unique ids = findings.unique("commitment id");
        Findings.Unique commitments = findings.unique("commitment");
        for (int i = 0; i < pack.commitments().size(); i++) {
            PackCommitment commitment = pack.commitments().get(i);
            ids.see("/commitments/" + i + "/id", commitment.id());
            commitments.see("/commitments/" + i + "/code", commitment.code());
            rules.put(
                    new SubjectRef(SubjectType.COMMITMENT, commitment.code()),
                    Map.of(commitment.code(), commitment.assessment()));
        }
        return rules;
    }
}
