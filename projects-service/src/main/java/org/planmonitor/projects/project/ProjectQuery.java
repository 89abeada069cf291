package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.Division;

/** The query parameters of the list of projects, and what may be wrong with them: a typing error is told, not answered empty. */
public class ProjectQuery {

    private static final Pattern REGION = Pattern.compile("\\d{6}");
    private static final Set<String> KINDS = Set.of("PROJECT", "PROGRAMME", "PARK", "DISTRICT", "FACILITY");
    private static final Set<String> STEPS = Set.of("DECLARED", "COUNTY", "CITY", "PROVINCE", "ENTERED");
    private static final int LONGEST_TEXT = 100;

    @RestQuery
    @Parameter(description = "Code of a portfolio", example = "TRANSIT")
    @Nullable
    String portfolio;

    @RestQuery
    @Parameter(description = "Number of a box of the plan", example = "7-3")
    @Nullable
    String box;

    @RestQuery
    @Parameter(description = "Number of a chapter", example = "7")
    @Nullable
    Integer chapter;

    @RestQuery
    @Parameter(description = "GB/T 2260 code; also finds what lies in its subdivisions", example = "140122")
    @Nullable
    String region;

    @RestQuery
    @Parameter(description = "Code of a stage", example = "IN_USE")
    @Nullable
    String stage;

    @RestQuery
    @Parameter(description = "PROJECT, PROGRAMME, PARK, DISTRICT or FACILITY", example = "PROJECT")
    @Nullable
    String kind;

    @RestQuery
    @Parameter(description = "Code of a life cycle", example = "PUBLIC_WORKS")
    @Nullable
    String lifeCycle;

    @RestQuery
    @Parameter(
            description = "Only works of their own (true), or only programmes and districts (false)",
            example = "true")
    @Nullable
    String works;

    @RestQuery
    @Parameter(description = "Code of the project that they belong to")
    @Nullable
    String parent;

    @RestQuery
    @Parameter(description = "The committee that answers for them")
    @Nullable
    String unit;

    @RestQuery
    @Parameter(description = "Unified social credit code of their owner")
    @Nullable
    String owner;

    @RestQuery
    @Parameter(description = "Last step of statistical entry: DECLARED, COUNTY, CITY, PROVINCE or ENTERED")
    @Nullable
    String statistics;

    @RestQuery
    @Parameter(description = "Code of a list that they are on today")
    @Nullable
    String list;

    @RestQuery
    @Parameter(
            description =
                    "Words that stand in name, code or number, in Chinese or English; or initials of pinyin, from two on: gdjt for 轨道交通",
            example = "地铁 line")
    @Nullable
    String q;

    /** The filter; 400 with every parameter that is wrong, or 422 when the region is not of the plan. */
    ProjectFilter filter(LifeCycles.OfPlan cycles, Set<String> portfolios, Map<String, Division> divisions) {
        List<ProblemError> errors = new ArrayList<>();
        known("portfolio", portfolio, portfolio == null || portfolios.contains(portfolio), errors);
        known("stage", stage, stage == null || cycles.knowsStage(stage), errors);
        known("kind", kind, kind == null || KINDS.contains(kind), errors);
        known("lifeCycle", lifeCycle, lifeCycle == null || cycles.knowsPath(lifeCycle), errors);
        known("statistics", statistics, statistics == null || STEPS.contains(statistics), errors);
        known("works", works, works == null || works.equals("true") || works.equals("false"), errors);
        if (region != null && !REGION.matcher(region).matches()) {
            errors.add(wrong("region", "REGION_FORMAT", "区划代码应为六位数字", "A region is six digits"));
        }
        if (chapter != null && chapter < 1) {
            errors.add(wrong("chapter", "OUT_OF_RANGE", "章号从 1 开始", "Chapters count from 1"));
        }
        if (q != null && (q.isBlank() || q.length() > LONGEST_TEXT)) {
            errors.add(wrong("q", "TEXT_LENGTH", "检索词应为 1 至 100 个字符", "q has 1 to 100 characters"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(KitProblem.VALIDATION, new Text("查询参数有误", "Query parameters are wrong"), errors);
        }
        if (region != null && !divisions.containsKey(region)) {
            ProblemError error = wrong("region", "REGION_OUTSIDE_PLAN", "区划不在规划范围内", "The region is outside the plan");
            throw new ProblemException(KitProblem.UNPROCESSABLE, error.message(), List.of(error));
        }
        Boolean onlyWorks = works == null ? null : Boolean.valueOf(works);
        return new ProjectFilter(
                portfolio,
                box,
                chapter,
                within(divisions),
                stage,
                kind,
                lifeCycle,
                onlyWorks,
                parent,
                unit,
                owner,
                statistics,
                list,
                q);
    }

    /** The division that is asked for, with all that lie in it. */
    private @Nullable Set<String> within(Map<String, Division> divisions) {
        if (region == null) {
            return null;
        }
        Set<String> within = new TreeSet<>(Set.of(region));
        boolean grows = true;
        while (grows) {
            grows = divisions.values().stream()
                    .filter(division -> division.parent() != null && within.contains(division.parent()))
                    .map(Division::code)
                    .toList()
                    .stream()
                    .map(within::add)
                    .reduce(false, Boolean::logicalOr);
        }
        return within;
    }

    private static void known(String parameter, @Nullable String value, boolean known, List<ProblemError> errors) {
        if (!known) {
            errors.add(wrong(parameter, "UNKNOWN_VALUE", "未知的取值:" + value, "There is no " + value));
        }
    }

    private static ProblemError wrong(String parameter, String code, String zh, String en) {
        return ProblemError.parameter(parameter, code, new Text(zh, en));
    }
}
