package org.planmonitor.bench.projects;

import java.io.IOException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Looks;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/** Steps of projects in batches, facts, versions, audit and events included. */
final class Steps {

    private static final int BATCH = 2_000;
    private static final int WARM_UP = 3;
    private static final int BATCHES_A_ROUND = 3;

    private Steps() {}

    static void measure(Setting setting, Stand stand, Http service) throws IOException, InterruptedException {
        String planner = stand.token("planner");
        Looks perSecond = new Looks();
        int batches = WARM_UP + BATCHES_A_ROUND * setting.rounds();
        for (int batch = 0; batch < batches; batch++) {
            ObjectNode body = batch(batch);
            Http.Answer answer = service.post(Registry.BASE + "/batches/transitions", planner, body.toString());
            int written = answer.body().get("written").asInt();
            if (written < BATCH / 2) {
                throw Failure.of(
                        "Only %d of %d steps were taken: %s",
                        written, BATCH, answer.body().at("/rows/0"));
            }
            if (batch >= WARM_UP) {
                perSecond.add(written / (answer.took().toNanos() / 1e9));
            }
        }
        Table.of("steps in batches of " + BATCH, "steps taken a second")
                .row((batches - WARM_UP) + " batches after " + WARM_UP + " of warm-up", perSecond.in("%,.0f"))
                .print();
    }

    /** The next projects, each cancelled, which is refused only to the tenth of them that are at the end of their lives. */
    private static ObjectNode batch(int number) {
        ObjectNode body = Http.JSON.createObjectNode().put("mode", "VALID_ROWS");
        ArrayNode rows = body.putArray("rows");
        for (int i = 0; i < BATCH; i++) {
            int place = number * BATCH + i;
            String code = "project-" + (place % Registry.LOADED + 1) + "-" + (place / Registry.LOADED + 1);
            rows.addObject()
                    .put("key", Integer.toString(i))
                    .put("project", code)
                    .put("to", "CANCELLED")
                    .put("date", "2026-06")
                    .put("evidence", "模拟文件 3 号");
        }
        return body;
    }
}
