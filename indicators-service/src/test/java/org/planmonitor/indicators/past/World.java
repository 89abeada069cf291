package org.planmonitor.indicators.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.restassured.path.json.JsonPath;

import static org.planmonitor.indicators.testing.Api.as;

/** A plan, the dice, and what was made on the way. */
final class World {

    final String plan;
    final Random random;
    final List<String> evaluations = new ArrayList<>();
    private int numbers;

    World(String plan, Random random) {
        this.plan = plan;
        this.random = random;
    }

    /** Another number each time. */
    int next() {
        return ++numbers;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** What anybody with every right sees now. */
    JsonPath read(String path) {
        return as("planner").get(plan + path).jsonPath();
    }
}
