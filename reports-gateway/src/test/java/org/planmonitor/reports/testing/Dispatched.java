package org.planmonitor.reports.testing;

import static org.planmonitor.reports.testing.Emitted.PROJECTS;

/** Events of how projects of an invented plan are dispatched, as their owner emits them. */
public record Dispatched(String plan) {

    /** The rates of a topic as of a day of 2026, of which the opening rate has the figures given. */
    public Emitted rates(
            long sequence, String topic, String month, String day, String code, int numerator, int denominator) {
        String sharing = topic.equals("MONEY") ? "INTERNAL" : "PUBLIC";
        return new Emitted(PROJECTS, "rates.changed", "rates", plan + "/" + topic, sequence, """
                {"plan":"%s","topic":"%s","month":"%s","asOf":"%sT00:00:00Z","sharing":"%s","simulated":false,"sequence":%d,
                 "rates":[{"code":"%s","name":{"zh":"开工率","en":"Opening rate"},"period":"%s","later":"more",
                   "unit":{"code":"project","zh":"个","en":"projects"},"numerator":%d,"denominator":%d,
                   "value":0.5,"percent":87.23}]}""".formatted(
                        plan, topic, month, day, sharing, sequence, code, month, numerator, denominator));
    }

    public Emitted blocker(String project, int id, long sequence, String state, int level, String due) {
        return new Emitted(
                PROJECTS,
                "blocker.changed",
                "blocker",
                plan + "/" + project + "/blockers/" + id,
                sequence,
                """
                {"plan":"%s","project":"%s","id":%d,"reason":"LAND","words":"w","state":"%s","level":%d,"round":1,
                 "unit":{"kind":"DEPARTMENT","code":"zrzy","name":"市规划和自然资源局"},"due":"%s","raisedOn":"2026-01-01",
                 "reportMonth":null,"cause":"blocker.raised","sharing":"PUBLIC","simulated":false,"sequence":%d}""".formatted(plan, project, id, state, level, due, sequence));
    }

    public Emitted rating(String project, long sequence, String computed, String self, boolean contradictory) {
        return new Emitted(PROJECTS, "rating.changed", "rating", plan + "/" + project, sequence, """
                {"plan":"%s","project":"%s","rating":{"computed":"%s","self":"%s","independent":null},
                 "before":{"computed":null,"self":null,"independent":null},"contradictory":%s,"parts":[],"cause":"milestone.planned",
                 "sharing":"PUBLIC","simulated":false,"sequence":%d}""".formatted(
                        plan, project, computed, self, contradictory, sequence));
    }
}
