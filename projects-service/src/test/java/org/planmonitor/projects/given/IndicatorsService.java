package org.planmonitor.projects.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.planmonitor.kit.testing.Platform;

import static org.awaitility.Awaitility.await;

/** What the service that owns plans, indicators and commitments tells of them. */
public final class IndicatorsService {

    private static final String TOPIC = "planmonitor.indicators.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private IndicatorsService() {}

    /** An event of its open topic, with a member of a later version that no reader knows. */
    public static void tells(String type, String aggregateType, String id, long sequence, String data) {
        Map<String, Object> config = Map.of("bootstrap.servers", Platform.kafka(List.of(TOPIC)));
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            List<Header> headers = List.of(
                    header("ce_specversion", "1.0"),
                    header("ce_id", UUID.randomUUID().toString()),
                    header("ce_type", type),
                    header("ce_source", "/indicators-service"),
                    header("ce_aggregatetype", aggregateType),
                    header("ce_subject", id),
                    header("ce_time", "2026-01-01T00:00:00Z"),
                    header("ce_sequence", Long.toString(sequence)));
            String later = data.replaceFirst("\\{", "{\"unheardOf\": {\"x\": 1}, ");
            var _ = producer.send(
                    new ProducerRecord<>(TOPIC, null, id, later.getBytes(StandardCharsets.UTF_8), headers));
            producer.flush();
        }
    }

    /** A commitment of one component to reach a value in megawatts by 2025; waits until a planner sees what is told. */
    public static void commits(String plan, String code, String target) {
        tells(plan, code, 1, target, "MW", "PUBLIC", false);
        await().atMost(PATIENCE)
                .until(() -> Calls.read("/projects/v1/plans/" + plan + "/subjects/COMMITMENT/" + code)
                                .statusCode()
                        == 200);
    }

    /** The same, in another unit, shared otherwise or withdrawn, as the n-th event about it. */
    public static void tells(
            String plan, String code, long sequence, String target, String unit, String sharing, boolean withdrawn) {
        tells("commitment.defined", "commitment", plan + "/COMMITMENT/" + code, sequence, """
                {"plan": "%1$s", "sequence": %2$d, "code": "%3$s", "name": {"zh": "目标%3$s", "en": "Commitment %3$s"}, "chapter": 4,
                 "headline": true, "restates": null, "sharing": "%4$s", "simulated": true, "withdrawn": %5$s,
                 "unit": {"code": "%6$s", "zh": "%6$s", "en": "%6$s"},
                 "components": [{"code": "%3$s", "name": {"zh": "目标%3$s", "en": "Commitment %3$s"}, "baseline": {"year": 2020, "value": 20},
                   "target": {"kind": "LEVEL", "year": 2025, "value": %7$s, "comparator": "eq", "min": null, "max": null, "delta": null}}]}
                """.formatted(
                        plan, sequence, code, sharing, withdrawn, unit, target));
    }

    /** An indicator of two components without targets. */
    public static void definesIndicator(String plan, String code) {
        tells("indicator.defined", "indicator", plan + "/INDICATOR/" + code, 1, """
                {"plan": "%1$s", "sequence": 1, "code": "%2$s", "number": 1, "name": {"zh": "指标", "en": "Indicator"}, "category": "x",
                 "attribute": "EXPECTED", "direction": "HIGHER_IS_BETTER", "sharing": "PUBLIC", "simulated": true,
                 "unit": {"code": "%%", "zh": "%%", "en": "percent"},
                 "components": [{"code": "urban", "name": {"zh": "城镇", "en": "Urban"}, "baseline": null, "target": null},
                   {"code": "rural", "name": {"zh": "农村", "en": "Rural"}}]}
                """.formatted(plan, code));
        await().atMost(PATIENCE)
                .until(() -> Calls.read("/projects/v1/plans/" + plan + "/subjects/INDICATOR/" + code)
                                .statusCode()
                        == 200);
    }

    /** A verdict on a commitment and a year. */
    public static void judges(String plan, String code, String period, long sequence, String verdict, String light) {
        tells("assessment.changed", "assessment", plan + "/COMMITMENT/" + code, sequence, """
                {"plan": "%1$s", "subject": {"type": "COMMITMENT", "code": "%2$s"}, "period": "%3$s", "asOf": "2026-01-01T00:00:00Z",
                 "verdict": "%5$s", "reason": null, "light": "%6$s", "stale": false, "provisional": false, "observedPeriod": "%3$s",
                 "assessed": "1/1", "progress": 0.5, "paceRatio": 0.8, "lastKnown": null, "formulaVersion": "1", "simulated": true,
                 "sharing": "PUBLIC", "cause": {"kind": "OBSERVATION", "ref": null}, "sequence": %4$d}
                """.formatted(
                        plan, code, period, sequence, verdict, light));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
