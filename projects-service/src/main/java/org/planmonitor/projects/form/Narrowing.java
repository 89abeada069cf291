package org.planmonitor.projects.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.Division;
import org.planmonitor.projects.plan.Plans;

/** By what lists across a plan are narrowed: the portfolio, region and unit of the project. What is not given narrows nothing. */
public class Narrowing {

    @RestQuery
    @Parameter(description = "Code of a portfolio", example = "TRANSIT")
    @Nullable
    String portfolio;

    @RestQuery
    @Parameter(description = "GB/T 2260 code; also finds what lies in its subdivisions", example = "140122")
    @Nullable
    String region;

    @RestQuery
    @Parameter(description = "Code of the county or zone committee that answers for the project")
    @Nullable
    String unit;

    /** Conditions on {@code Project p}, each beginning with {@code and}, with their named parameters. */
    public record Conditions(String and, Map<String, Object> parameters) {}

    /** 400 for a region that is none, 422 for one outside the plan. */
    public Conditions conditions(Plans plans, String plan) {
        return conditions(plans, plan, "p.regions r where r.region");
    }

    /** The same on the table {@code project p}. */
    public Conditions sql(Plans plans, String plan) {
        return conditions(plans, plan, "project_region r where r.project_id = p.id and r.region");
    }

    private Conditions conditions(Plans plans, String plan, String regions) {
        StringBuilder and = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        if (portfolio != null) {
            and.append(" and p.portfolio = :portfolio");
            parameters.put("portfolio", portfolio);
        }
        if (unit != null) {
            and.append(" and p.unit = :unit");
            parameters.put("unit", unit);
        }
        String within = Parameters.region(region);
        if (within != null) {
            and.append(" and exists (select 1 from " + regions + " in (:within))");
            parameters.put("within", below(plans.divisions(plan), within));
        }
        return new Conditions(and.toString(), parameters);
    }

    private static List<String> below(Map<String, Division> divisions, String region) {
        if (!divisions.containsKey(region)) {
            Text message = new Text("区划不在规划范围内", "The region is outside the plan");
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    message,
                    List.of(ProblemError.parameter("region", "REGION_OUTSIDE_PLAN", message)));
        }
        return divisions.values().stream()
                .filter(division -> division.code().equals(region) || region.equals(division.parent()))
                .map(Division::code)
                .toList();
    }
}
