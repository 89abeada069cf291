package org.planmonitor.indicators.past;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;

import org.planmonitor.indicators.testing.Admin;

import static org.planmonitor.indicators.testing.Admin.json;
import static org.planmonitor.indicators.testing.Admin.post;
import static org.planmonitor.indicators.testing.Admin.postBare;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.People.once;

/** What is decided: targets, breaks, tasks, results, yearly plans; and evaluations, which write down what follows. */
final class DecisionWrites {

    static final Map<String, Function<World, Response>> ALL = Map.of(
            "amend a target", DecisionWrites::amend,
            "suspect a break", DecisionWrites::suspect,
            "decide a break", DecisionWrites::decide,
            "assign a task", DecisionWrites::task,
            "withdraw a task", world -> withdrawn(world, "/tasks"),
            "enter a result", DecisionWrites::result,
            "withdraw a result", world -> withdrawn(world, "/official-results"),
            "adopt a yearly plan", DecisionWrites::yearlyPlan,
            "evaluate", DecisionWrites::evaluate);

    private static final String WATER = "surface-water-class-iii-or-better-share";

    private DecisionWrites() {}

    private static Response amend(World world) {
        String indicator = world.pick(List.of("gdp-growth", "life-expectancy", "industry-value-added-share-of-gdp"));
        return postBare(world.plan + "/amendments", json("""
                {'subject': {'type': 'INDICATOR', 'code': '%1$s'}, 'component': '%1$s',
                 'target': {'kind': '%2$s', 'year': 2025, 'value': %3$d, 'comparator': 'gte'},
                 'decision': {'body': '市人大常委会', 'number': '〔2023〕%4$d号', 'date': '2023-06-30', 'reason': '中期调整'}}
                """.formatted(
                        indicator,
                        indicator.equals("gdp-growth") ? "AVERAGE_GROWTH" : "LEVEL",
                        world.between(1, 90),
                        world.next())));
    }

    private static Response suspect(World world) {
        return once(as("reviewer"))
                .body("""
                        {"subject": {"type": "INDICATOR", "code": "%s"}, "at": "%d", "status": "%s", "kind": "METHOD",
                         "reason": {"zh": "方法", "en": "method"}, "document": {"title": "bulletin"}}""".formatted(
                                world.pick(FigureWrites.INDICATORS),
                                world.between(2020, 2025),
                                world.pick(List.of("SUSPECTED", "DECLARED"))))
                .post(world.plan + "/breaks");
    }

    private static Response decide(World world) {
        List<String> known = world.read("/breaks?limit=500").getList("items.id");
        boolean declared = world.random.nextBoolean();
        return once(as("reviewer"))
                .header("If-Match", "*")
                .body("""
                        {"status": "%s", "reason": {"zh": "查明", "en": "found out"}, "document": {"title": "note"}%s}""".formatted(
                        declared ? "DECLARED" : "NO_BREAK",
                        declared && world.random.nextBoolean()
                                ? ", \"revisedBaseline\": {\"year\": 2020, \"value\": " + world.between(1, 90) + "}"
                                : ""))
                .post(world.plan + "/breaks/" + world.pick(known) + "/decisions");
    }

    private static Response task(World world) {
        ObjectNode task = json("""
                {'subject': {'type': 'INDICATOR', 'code': '%1$s'}, 'component': '%1$s', 'year': %2$d, 'value': %3$d,
                 'comparator': 'gte', 'document': {'title': '目标任务书', 'number': '〔2022〕30号', 'date': '2022-04-01'}}
                """.formatted(WATER, world.between(2021, 2025), world.between(50, 90)));
        List<String> known = world.read("/tasks?limit=500").getList("items.id");
        return known.isEmpty() || world.random.nextBoolean()
                ? post(world.plan + "/tasks", task)
                : Admin.change(world.plan + "/tasks/" + world.pick(known), task);
    }

    private static Response result(World world) {
        ObjectNode result = json("""
                {'subject': {'type': 'INDICATOR', 'code': '%1$s'}, 'component': '%1$s', 'year': %2$s, 'verdict': '%3$s',
                 'document': {'title': '考核结果', 'number': '〔2026〕12号', 'date': '2026-05-20'}}
                """.formatted(
                        WATER,
                        world.random.nextBoolean() ? "null" : String.valueOf(world.between(2021, 2024)),
                        world.pick(List.of("ACHIEVED", "NOT_ACHIEVED"))));
        List<String> known = world.read("/official-results?limit=500").getList("items.id");
        return known.isEmpty() || world.random.nextBoolean()
                ? post(world.plan + "/official-results", result)
                : Admin.change(world.plan + "/official-results/" + world.pick(known), result);
    }

    private static Response withdrawn(World world, String list) {
        List<String> known = world.read(list + "?limit=500").getList("items.id");
        if (known.isEmpty()) {
            Response made = list.equals("/tasks") ? task(world) : result(world);
            made.then().statusCode(201);
            known = world.read(list + "?limit=500").getList("items.id");
        }
        return Admin.withdraw(world.plan + list + "/" + world.pick(known));
    }

    private static Response yearlyPlan(World world) {
        int year = world.between(2021, 2025);
        ObjectNode plan = json("""
                {'year': %1$d, 'document': {'title': '%1$d年计划'}, 'values': [
                  {'subject': {'type': 'INDICATOR', 'code': 'gdp-growth'}, 'component': 'gdp-growth', 'value': %2$d}]}
                """.formatted(year, world.between(1, 12)));
        String path = world.plan + "/annual-plans/" + year;
        return as("planner").get(path).statusCode() == 404
                ? Admin.define(path, plan)
                : world.random.nextInt(3) == 0 ? Admin.withdraw(path) : Admin.change(path, plan);
    }

    private static Response evaluate(World world) {
        Response done = once(as("planner"))
                .body("{\"kind\": \"%s\", \"basis\": \"%s\", \"period\": \"2025\"}"
                        .formatted(
                                world.pick(List.of("FINAL", "YEARLY")), world.pick(List.of("PRELIMINARY", "VERIFIED"))))
                .post(world.plan + "/evaluations");
        if (done.statusCode() == 201) {
            world.evaluations.add(done.path("id"));
        }
        return done;
    }
}
