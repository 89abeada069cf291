package org.planmonitor.projects.oc4ids;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.oc4ids.codes.Sectors;

/** Reads an OC4IDS project: what can be a project of ours, and what of it cannot. Nothing is guessed; what has to be said is asked for. */
final class Intake {

    private static final int LONGEST_ID = 200;
    /** What is read below, or says nothing by itself. */
    private static final Set<String> READ = Set.of(
            "id", "title", "language", "identifiers", "sector", "additionalClassifications", "locations", "budget");

    private static final Set<String> APART =
            Set.of("milestones", "metrics", "documents", "relatedProjects", "completion", "period");

    private final JsonNode project;
    private final Asked asked;
    private final List<LeftOver> leftOver = new ArrayList<>();
    private final Map<String, String> origins = new LinkedHashMap<>();

    private Intake(JsonNode project, Asked asked) {
        this.project = project;
        this.asked = asked;
    }

    /** What the request says beside the project. */
    record Asked(
            @Nullable String portfolio,
            @Nullable String kind,
            @Nullable String region) {}

    /** Where a value was read. */
    private record Found(String pointer, String value) {}

    /** What is taken over; 422 at the member that does not say what is needed. */
    static Taken of(JsonNode project, Asked asked) {
        return new Intake(project, asked).taken();
    }

    private Taken taken() {
        String id = needed("id", LONGEST_ID);
        String title = needed("title", LONGEST_ID);
        origins.put("/name", "/title");
        leftOver.add(LeftOver.at("/title", LeftOver.Reason.ONE_LANGUAGE));
        String nationalCode = nationalCode();
        String portfolio = portfolio();
        List<String> regions = IntakeRegions.of(project, asked.region(), leftOver, origins);
        IntakeOwner owner = IntakeOwner.of(project, leftOver, origins);
        BigDecimal total = total();
        project.fieldNames().forEachRemaining(this::leave);
        return new Taken(
                id,
                title,
                portfolio,
                kind(),
                regions,
                owner.name(),
                owner.code(),
                nationalCode,
                total,
                List.copyOf(leftOver),
                Map.copyOf(origins));
    }

    private void leave(String member) {
        String pointer = "/" + member;
        if (member.equals("status")) {
            leftOver.add(LeftOver.at(pointer, LeftOver.Reason.TO_BE_VERIFIED));
        } else if (APART.contains(member)) {
            leftOver.add(LeftOver.at(pointer, LeftOver.Reason.ENTERED_APART));
        } else if (!READ.contains(member) && !IntakeOwner.READ.contains(member)) {
            leftOver.add(LeftOver.at(pointer, LeftOver.Reason.NOT_KEPT));
        }
    }

    private @Nullable String nationalCode() {
        String code = null;
        JsonNode identifiers = project.path("identifiers");
        for (int i = 0; i < identifiers.size(); i++) {
            String pointer = "/identifiers/" + i;
            if (code == null && identifiers.get(i).path("scheme").asText().equals("GB/T 40058")) {
                code = identifiers.get(i).path("id").asText();
                origins.put("/nationalCode", pointer + "/id");
            } else {
                leftOver.add(LeftOver.at(pointer, LeftOver.Reason.OTHER_SCHEME));
            }
        }
        return code;
    }

    /** As it is asked for, as our own package says it, or as the sectors leave no doubt of it. */
    private String portfolio() {
        if (asked.portfolio() != null) {
            origins.put("/portfolio", "?portfolio");
            return asked.portfolio();
        }
        Found own = classified("planmonitor-portfolio");
        if (own != null) {
            origins.put("/portfolio", own.pointer());
            return own.value();
        }
        List<String> sectors = new ArrayList<>();
        project.path("sector").forEach(sector -> sectors.add(sector.asText()));
        List<String> possible = Sectors.portfolios(sectors);
        origins.put("/portfolio", "/sector");
        if (possible.size() != 1) {
            String which = String.join(", ", possible);
            throw refused(
                    "/sector",
                    "PORTFOLIO_NEEDED",
                    "无法由行业确定项目组,请用参数 portfolio 指明" + (which.isEmpty() ? "" : ":" + which),
                    "The sectors do not tell the portfolio; say it by the parameter portfolio"
                            + (which.isEmpty() ? "" : ": " + which));
        }
        return possible.getFirst();
    }

    private String kind() {
        if (asked.kind() != null) {
            origins.put("/kind", "?kind");
            return asked.kind();
        }
        Found own = classified("planmonitor-kind");
        origins.put("/kind", own == null ? "?kind" : own.pointer());
        return own == null ? "PROJECT" : own.value();
    }

    private @Nullable Found classified(String scheme) {
        JsonNode all = project.path("additionalClassifications");
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("scheme").asText().equals(scheme)) {
                return new Found(
                        "/additionalClassifications/" + i + "/id",
                        all.get(i).path("id").asText());
            }
        }
        return null;
    }

    private @Nullable BigDecimal total() {
        JsonNode budget = project.path("budget");
        BigDecimal total = null;
        JsonNode value = budget.path("amount");
        if (value.path("currency").asText().equals("CNY")
                && value.path("amount").isNumber()) {
            total = value.path("amount").decimalValue();
            origins.put("/totalInvestmentCny", "/budget/amount/amount");
        } else if (!value.isMissingNode()) {
            leftOver.add(LeftOver.at("/budget/amount", LeftOver.Reason.OTHER_CURRENCY));
        }
        budget.fieldNames().forEachRemaining(member -> {
            if (!member.equals("amount")) {
                leftOver.add(LeftOver.at("/budget/" + member, LeftOver.Reason.ENTERED_APART));
            }
        });
        return total;
    }

    private String needed(String member, int longest) {
        String text = project.path(member).asText().strip();
        if (text.isEmpty() || text.length() > longest) {
            throw refused(
                    "/" + member,
                    "TEXT_LENGTH",
                    "应为 1 至 " + longest + " 个字符",
                    "1 to " + longest + " characters are expected");
        }
        return text;
    }

    static ProblemException refused(String pointer, String code, String zh, String en) {
        Text message = new Text(zh, en);
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(ProblemError.pointer(pointer, code, message)));
    }
}
