package org.planmonitor.projects.rate;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.project.LifeCycles;

/** The values of the names that stand in statements about rates. */
@ApplicationScoped
class RateValues {

    private final LifeCycles lifeCycles;

    RateValues(LifeCycles lifeCycles) {
        this.lifeCycles = lifeCycles;
    }

    Map<String, @Nullable Object> of(Asked asked) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plan", asked.plan().code());
        values.put("day", asked.moment().day());
        values.put("known", asked.asOf());
        values.put("visible", asked.visible());
        values.put("year", asked.year());
        values.put("outputYear", asked.outputYear());
        values.put(
                "least", lifeCycles.of(asked.plan().code()).statisticalEntry().leastCny());
        values.put("portfolio", asked.scope().portfolio());
        values.put("regions", asked.scope().regions());
        values.put("unit", asked.scope().unit());
        return values;
    }
}
