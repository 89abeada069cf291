package org.planmonitor.projects.rate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.Division;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.rate.arithmetic.Moment;

/** The query parameters of a question about rates, and what may be wrong with them. */
class RateQuery {

    private static final Pattern MONTH = Pattern.compile("[1-9]\\d{3}-\\d{2}");
    private static final Pattern REGION = Pattern.compile("\\d{6}");
    private static final int LONGEST_UNIT = 60;

    @RestQuery
    @Parameter(description = "The month that is spoken of; left out: the present one", example = "2025-06")
    @Nullable
    String month;

    @RestQuery
    @Parameter(description = "Answers with what was known then", example = "2025-07-01T00:00:00Z")
    @Nullable
    String asOf;

    @RestQuery
    @Parameter(description = "Only projects of this portfolio", example = "TRANSIT")
    @Nullable
    String portfolio;

    @RestQuery
    @Parameter(description = "Only projects of this region and what lies in it", example = "140100")
    @Nullable
    String region;

    @RestQuery
    @Parameter(description = "Only of this unit: who answers for the project, or brought it into a round")
    @Nullable
    String unit;

    @RestQuery
    @Parameter(description = "Whether the opening rate counts the newest closed round", example = "INCLUDED")
    Scope.@Nullable Newest newestRound;

    /** The day that is asked about; 400 when the month is none, 422 when it has not begun. */
    Moment moment(LocalDate today) {
        if (month == null) {
            return Moment.now(today);
        }
        YearMonth asked = month();
        if (asked.isAfter(YearMonth.from(today))) {
            throw broken("month", "MONTH_IN_FUTURE", "月份尚未开始", "The month has not begun");
        }
        return Moment.of(asked, today);
    }

    /** @param portfolios those of the plan */
    Scope scope(KnownPlan plan, List<String> portfolios, Map<String, Division> divisions) {
        if (portfolio != null && !portfolios.contains(portfolio)) {
            throw wrong("portfolio", "UNKNOWN_VALUE", "未知的取值:" + portfolio, "There is no " + portfolio);
        }
        if (unit != null && (unit.isBlank() || unit.length() > LONGEST_UNIT)) {
            throw wrong("unit", "TEXT_LENGTH", "应为 1 至 60 个字符", "1 to 60 characters are expected");
        }
        return new Scope(
                portfolio,
                region == null ? null : regions(plan, region, divisions),
                unit,
                newestRound == null ? Scope.Newest.INCLUDED : newestRound);
    }

    private static @Nullable List<String> regions(KnownPlan plan, String asked, Map<String, Division> divisions) {
        if (!REGION.matcher(asked).matches()) {
            throw wrong("region", "REGION_FORMAT", "区划代码应为六位数字", "A region is six digits");
        }
        if (!divisions.containsKey(asked)) {
            throw broken("region", "REGION_OUTSIDE_PLAN", "区划不在规划范围内", "The region is outside the plan");
        }
        if (asked.equals(plan.region())) {
            return null;
        }
        List<String> regions = new ArrayList<>(List.of(asked));
        for (int i = 0; i < regions.size(); i++) {
            String parent = regions.get(i);
            divisions.values().stream()
                    .filter(division -> parent.equals(division.parent()))
                    .forEach(division -> regions.add(division.code()));
        }
        return regions;
    }

    private YearMonth month() {
        try {
            if (month != null && MONTH.matcher(month).matches()) {
                return YearMonth.parse(month);
            }
        } catch (DateTimeException _) {
            // told below
        }
        throw wrong("month", "PERIOD_FORMAT", "应为月份,如 2025-06", "A month is expected: 2025-06");
    }

    private static ProblemException wrong(String parameter, String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.parameter(parameter, code, new Text(zh, en)));
    }

    private static ProblemException broken(String parameter, String code, String zh, String en) {
        ProblemError error = ProblemError.parameter(parameter, code, new Text(zh, en));
        return new ProblemException(KitProblem.UNPROCESSABLE, error.message(), List.of(error));
    }
}
