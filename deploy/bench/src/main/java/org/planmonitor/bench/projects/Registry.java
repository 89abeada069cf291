package org.planmonitor.bench.projects;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.bench.stand.Await;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.simulation.Packs;
import org.planmonitor.local.simulation.Size;

/**
 * A simulated registry: 250 projects of a pack, every fifth with milestones, officials, a blocker and entries about its money,
 * all written through the API; and the lists and rounds that rates are counted by. {@link Copies} makes it large.
 */
final class Registry {

    static final String PLAN = "sim-93";
    static final String BASE = "/projects/v1/plans/" + PLAN;
    static final int LOADED = 250;
    static final List<String> DISTRICTS = List.of("990105", "990106", "990107");
    private static final int EVERY = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Stand stand;
    private final Http indicators;
    private final Http projects;

    Registry(Stand stand, Http indicators, Http projects) {
        this.stand = stand;
        this.indicators = indicators;
        this.projects = projects;
    }

    void load() throws IOException, InterruptedException {
        String planner = stand.token("planner");
        Packs packs = Packs.of(new Size(93, 4, 4, LOADED, 5, Size.Frequency.YEAR));
        ObjectNode plan = (ObjectNode) Http.JSON.readTree(packs.indicators());
        ArrayNode regions = (ArrayNode) plan.get("regions");
        for (String district : DISTRICTS) {
            ObjectNode region = regions.addObject().put("code", district).put("level", "DISTRICT");
            region.put("parent", regions.get(0).get("code").asText());
            region.putObject("name").put("zh", "模拟区 " + district).put("en", "Simulated district " + district);
        }
        indicators.post("/indicators/v1/packs", planner, plan.toString());
        ObjectNode pack = (ObjectNode) Http.JSON.readTree(packs.projects());
        Names names = new Names();
        int number = 0;
        for (JsonNode project : pack.get("projects")) {
            names.give((ObjectNode) project, ++number);
            ((ObjectNode) project)
                    .put("region", DISTRICTS.get(number % DISTRICTS.size()))
                    .put("unit", DISTRICTS.get(number % DISTRICTS.size()));
        }
        awaitPlan();
        projects.post("/projects/v1/packs", planner, pack.toString());
        for (String code : detailed()) {
            detail(code, planner);
        }
        lists(planner);
        rounds(planner);
    }

    /** The projects that have everything a page shows. */
    static List<String> detailed() {
        return IntStream.rangeClosed(1, LOADED)
                .filter(number -> number % EVERY == 0)
                .mapToObj(number -> "project-" + number)
                .toList();
    }

    /** The plan comes as an event of the other service. */
    private void awaitPlan() throws IOException, InterruptedException {
        Await.until(
                () -> projects.get("/projects/v1/plans")
                        .body()
                        .findValuesAsText("code")
                        .contains(PLAN),
                PATIENCE,
                "The plan %s has not arrived at the projects service.",
                PLAN);
    }

    private void detail(String code, String planner) throws IOException, InterruptedException {
        String project = BASE + "/projects/" + code;
        String unit = "\"unit\": {\"kind\": \"DEPARTMENT\", \"code\": \"zrzy\", \"name\": \"模拟部门\"}";
        projects.post(project + "/milestones/from-template", planner, "{\"start\": \"2024-03\"}");
        for (String role : List.of("LEAD_DEPARTMENT", "LOCAL_COMMITTEE", "COORDINATING_LEADER")) {
            projects.post(
                    project + "/officials",
                    planner,
                    "{\"role\": \"%s\", %s, \"person\": \"模拟人员\", \"since\": \"2024-01-01\"}".formatted(role, unit));
        }
        projects.post(
                project + "/blockers",
                planner,
                "{\"reason\": \"LAND\", \"words\": \"三户未签约\", %s, \"due\": \"2026-12-31\"}".formatted(unit));
        for (String entry : List.of(
                "\"kind\": \"ESTIMATE\", \"amount\": 100000, \"date\": \"2024-01-15\"",
                "\"kind\": \"TOTAL\", \"amount\": 90000, \"date\": \"2024-01-15\", \"lines\": [{\"source\": \"CENTRAL\","
                        + " \"amount\": 30000}, {\"source\": \"LOANS\", \"amount\": 60000}]",
                "\"kind\": \"YEAR_PLAN\", \"amount\": 12000, \"period\": \"2026\", \"date\": \"2026-01-15\"",
                "\"kind\": \"COMPLETED_REPORTED\", \"amount\": 8000, \"period\": \"2026-06\"",
                "\"kind\": \"IN_PLACE\", \"amount\": 30000, \"source\": \"CENTRAL\", \"date\": \"2025-02-01\"")) {
            String tag = projects.get(project).tag();
            projects.post(project + "/investments", planner, tag, "{" + entry + ", \"document\": \"模拟文件 1 号\"}");
        }
    }

    /** Every second project is one of the year, a third of those a planned new start. */
    private void lists(String planner) throws IOException, InterruptedException {
        String list = BASE + "/lists/yearly-2026";
        projects.put(
                list,
                planner,
                "{\"kind\": \"YEARLY_CONSTRUCTION\", \"year\": 2026, \"name\": {\"zh\": \"模拟清单\", \"en\": \"Simulated list\"}}");
        for (int number = 2; number <= LOADED; number += 10) {
            String category = number % 3 == 0 ? "NEW_START" : "CONTINUED";
            projects.post(
                    list + "/changes",
                    planner,
                    "{\"project\": \"project-%d\", \"action\": \"ADD\", \"category\": \"%s\", \"date\": \"2026-02-20\", \"document\": \"模拟文件 2 号\"}"
                            .formatted(number, category));
        }
    }

    private void rounds(String planner) throws IOException, InterruptedException {
        String round = BASE + "/rounds/1";
        projects.put(
                round,
                planner,
                "{\"name\": {\"zh\": \"模拟第一期\", \"en\": \"Simulated round\"}, \"heldOn\": \"2025-03-28\"}");
        int share = LOADED / 5;
        int first = 1;
        for (String cohort : List.of("SIGNED", "STARTED", "IN_PRODUCTION")) {
            List<String> members = IntStream.range(first, first + share)
                    .mapToObj(number -> "{\"project\": \"project-%d\", \"place\": \"%s\"}"
                            .formatted(number, DISTRICTS.get(number % DISTRICTS.size())))
                    .toList();
            String tag = projects.get(round).tag();
            projects.put(
                    round + "/cohorts/" + cohort, planner, tag, "{\"members\": [" + String.join(",", members) + "]}");
            first += share;
        }
        projects.post(
                round + "/closure",
                planner,
                projects.get(round).tag(),
                "{\"date\": \"2025-04-10\", \"document\": \"模拟文件 4 号\"}");
    }
}
