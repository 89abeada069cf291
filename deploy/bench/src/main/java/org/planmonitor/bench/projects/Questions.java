package org.planmonitor.bench.projects;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists and searches: every filter alone, filters together, words that are frequent, rare and nowhere, pages of the past. */
final class Questions {

    private static final List<String> OF_PROJECTS = List.of(
            "",
            "limit=500",
            "portfolio=TRANSIT",
            "stage=STARTED",
            "stage=IN_USE&portfolio=ENERGY",
            "stage=AT_CAPACITY",
            "region=990105",
            "region=990100",
            "region=990105&stage=STARTED&kind=PROJECT",
            "unit=990106",
            "chapter=8",
            "works=false",
            "works=true&kind=PROJECT&lifeCycle=PUBLIC_WORKS",
            "portfolio=EDUCATION&region=990106&stage=LISTED&chapter=3",
            "list=yearly-2026",
            "q=项目",
            "q=轨道交通",
            "q=建设",
            "q=娄烦半导体",
            "q=gdjt",
            "q=jcjs",
            "q=project",
            "q=line 轨道",
            "q=p",
            "q=没有的词",
            "q=zzzz",
            "q=汾河 line 96号",
            "q=轨道&stage=STARTED&region=990105",
            "q=js&portfolio=EDUCATION",
            "q=机场&portfolio=EDUCATION&stage=AT_CAPACITY",
            "asOf=%s",
            "asOf=%s&stage=STARTED",
            "asOf=%s&q=轨道交通&region=990105");

    private static final List<String> OTHERS = List.of(
            "/portfolios",
            "/milestones/overdue",
            "/milestones/overdue?critical=true",
            "/blockers",
            "/blockers?overdue=true",
            "/blockers?reason=LAND&state=OPEN&region=990105",
            "/blockers/statistics",
            "/rating-contradictions",
            "/progress-reports/due?month=2025-12",
            "/lists",
            "/lists/yearly-2026/projects",
            "/lists/yearly-2026/projects?category=NEW_START",
            "/rates/opening/numerator",
            "/rates/yearly-opening/denominator");

    private Questions() {}

    /** @param now an instant of the past when it is asked */
    static List<String> all(String now) {
        return Stream.concat(
                        OF_PROJECTS.stream()
                                .map(query ->
                                        "/projects" + (query.isEmpty() ? "" : "?" + encoded(query.replace("%s", now)))),
                        OTHERS.stream())
                .toList();
    }

    private static String encoded(String query) {
        return Stream.of(query.split("&", -1))
                .map(part -> part.substring(0, part.indexOf('=') + 1)
                        + URLEncoder.encode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
