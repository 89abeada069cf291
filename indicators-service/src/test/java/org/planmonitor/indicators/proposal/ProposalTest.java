package org.planmonitor.indicators.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.TaiyuanPlans;
import org.planmonitor.kit.testing.Platform;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.publish;

/** What another service proposes is kept once, shown beside what stands, and recorded by nobody but who keeps the series. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(
                    name = "topics",
                    value = "planmonitor.indicators.v1,planmonitor.projects.v1,planmonitor.projects.v1.restricted")
        })
class ProposalTest {

    private static final String TOPIC = "planmonitor.projects.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aProposalIsShownBesideWhatStandsUntilSomebodyRecordsIt() {
        String plan = TaiyuanPlans.own("proposals-recorded");
        propose("proposals-recorded", 1, 1, "2023", "23.647", "PUBLIC");
        propose("proposals-recorded", 2, 1, "2025", "51", "PUBLIC");
        arrived(plan, 2);

        as("reporter")
                .get(plan + "/proposals?commitment=rail-transit-length")
                .then()
                .statusCode(200)
                .body("items.period", contains("2023", "2025"))
                .body("items.state", contains("OPEN", "DIFFERS"))
                .body("items[0].standing", nullValue())
                .body("items[1].standing.value", equalTo(52.384f))
                .body("items[0].unit.code", equalTo("km"))
                .body("items[0].rests.counted[0].member", equalTo("metro-line-2"))
                .body("items[0].evidence", equalTo("/projects/v1/plans/x/mileage"));
        String where =
                as("planner").get(plan + "/proposals?state=OPEN").jsonPath().getString("items[0].record");
        anyone().get(where).then().statusCode(404);
        publish(where, "23.647").then().statusCode(201);
        as("reporter").get(plan + "/proposals").then().body("items.state", contains("RECORDED", "DIFFERS"));
        // A page that begins after what is no longer in the list goes on behind it.
        JsonPath first = as("reporter").get(plan + "/proposals?limit=1").jsonPath();
        as("reporter")
                .queryParam("cursor", first.getString("next"))
                .get(plan + "/proposals?state=DIFFERS")
                .then()
                .body("items.period", contains("2025"));
    }

    @Test
    void aLaterRevisionReplacesAndWhatComesTwiceOrLateChangesNothing() {
        String plan = TaiyuanPlans.own("proposals-again");
        propose("proposals-again", 1, 1, "2024", "23.647", "PUBLIC");
        propose("proposals-again", 2, 2, "2024", "30", "PUBLIC");
        propose("proposals-again", 2, 2, "2024", "99", "PUBLIC");
        propose("proposals-again", 1, 1, "2024", "98", "PUBLIC");
        propose("proposals-again", 3, 1, "2023", "23.647", "PUBLIC");
        arrived(plan, 2);

        as("reporter")
                .get(plan + "/proposals")
                .then()
                .body(
                        "items.collect { it.period + ' ' + it.revision + ' ' + it.value }",
                        contains("2023 1 23.647", "2024 2 30"));
    }

    @Test
    void whatIsNotForEverybodyIsForThoseWhoMaySeeIt() {
        String plan = TaiyuanPlans.own("proposals-hidden");
        propose("proposals-hidden", 1, 1, "2024", "23.647", "RESTRICTED");
        propose("proposals-hidden", 2, 1, "2023", "23.647", "PUBLIC");
        await().atMost(PATIENCE)
                .until(() -> as("planner")
                                .get(plan + "/proposals")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 2);
        as("reporter").get(plan + "/proposals").then().body("items.period", contains("2023"));
        anyone().get(plan + "/proposals").then().statusCode(401);
        as("reporter").get(plan + "/proposals?state=LOST").then().statusCode(400);
        as("reporter").get("/indicators/v1/plans/nowhere/proposals").then().statusCode(404);
    }

    private static void arrived(String plan, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as("reporter")
                                .get(plan + "/proposals")
                                .jsonPath()
                                .getList("items"))
                        .hasSize(count));
    }

    private static void propose(String plan, long sequence, int revision, String period, String value, String sharing) {
        String data = """
                {"plan": "%s", "commitment": "rail-transit-length", "region": "140100", "period": "%s", "on": "%s-12-31",
                 "value": %s, "complete": true, "revision": %d, "knownFrom": "2026-01-01T00:00:00Z", "sharing": "%s",
                 "counted": [{"member": "metro-line-2"}], "leftOut": [], "href": "/projects/v1/plans/x/mileage", "news": "unknown",
                 "sequence": %d}""".formatted(plan, period, period, value, revision, sharing, sequence);
        Map<String, Object> config = Map.of("bootstrap.servers", Platform.kafka(List.of(TOPIC)));
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            String key = plan + "/rail-transit-length";
            List<Header> headers = List.of(
                    header("ce_specversion", "1.0"),
                    header("ce_id", UUID.randomUUID().toString()),
                    header("ce_type", "transit.mileage.proposed"),
                    header("ce_source", "/projects-service"),
                    header("ce_aggregatetype", "transit-mileage"),
                    header("ce_subject", key),
                    header("ce_time", "2026-01-01T00:00:00Z"),
                    header("ce_sequence", String.valueOf(sequence)));
            var _ = producer.send(
                    new ProducerRecord<>(TOPIC, null, key, data.getBytes(StandardCharsets.UTF_8), headers));
            producer.flush();
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
