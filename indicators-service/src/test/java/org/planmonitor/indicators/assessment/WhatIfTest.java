package org.planmonitor.indicators.assessment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** What would be, without anything of it being. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class WhatIfTest {

    private static final String GROWTH = "{\"type\": \"INDICATOR\", \"code\": \"gdp-growth\"}";

    /** How many rows every table has (but those that empty themselves), and the last number of every event. */
    private static final String CONTENTS = """
            select string_agg(table_name || ' ' || (xpath('/row/n/text()',
                query_to_xml('select count(*) as n from ' || table_name, false, true, '')))[1]::text, ', ' order by table_name)
                || ', events ' || (select sum(sequence) from outbox_sequence)
            from information_schema.tables
            where table_schema = 'public' and table_name not in ('outbox', 'scheduled_tasks', 'idempotency_key')""";

    @Inject
    EntityManager entities;

    private static ValidatableResponse ask(String plan, String body) {
        return as("supervisor")
                .contentType("application/json")
                .body(body)
                .post(plan + "/assessment/what-if")
                .then();
    }

    private String contents() {
        return (String) entities.createNativeQuery(CONTENTS).getSingleResult();
    }

    @Test
    void aHoleIsFilledInOneAnswerAndStaysAHole() {
        String plan = own("what-if-hole");
        String before = contents();

        ask(plan, """
                {"period": "2024", "figures": [{"subject": %s, "period": "2023", "value": 4.1}]}""".formatted(GROWTH))
                .statusCode(200)
                .body("items.before.subject.code", contains("gdp-growth"))
                .body("items.changed", contains(true))
                .body("items[0].before.reason", equalTo("MISSING_PERIOD"))
                .body("items[0].after.verdict", equalTo("LAGGING"))
                .body("items[0].after.inputs.vintages.period", contains("2021", "2022", "2023", "2024"))
                .body("items[0].after.inputs.vintages[2].observation", equalTo(null));

        assertThat(contents()).isEqualTo(before).contains("audit_entry", "observation ", "assessment_history");
        read(plan + "/indicators/gdp-growth/assessment?period=2024").body("reason", equalTo("MISSING_PERIOD"));
    }

    @Test
    void anotherTargetIsAnotherVerdict() {
        String plan = own("what-if-target");

        ask(plan, """
                {"period": "2022", "targets": [{"subject": %s, "value": 6}]}""".formatted(GROWTH))
                .statusCode(200)
                .body("items[0].before.verdict", equalTo("LAGGING"))
                .body("items[0].after.verdict", equalTo("ON_PACE"))
                .body("items[0].after.inputs.target.value", equalTo(6))
                .body("items[0].after.inputs.target.comparator", equalTo("gte"))
                .body("indicatorsBefore.byVerdict.ON_PACE", equalTo(0))
                .body("indicatorsAfter.byVerdict.ON_PACE", equalTo(1));
    }

    @Test
    void whoeverReadsTheSeriesIsAnsweredToo() {
        ask("/indicators/v1/plans/taiyuan-14fyp", """
                {"figures": [{"subject": {"type": "INDICATOR", "code": "industry-value-added-share-of-gdp"},
                              "period": "2025", "value": 31}]}""")
                .statusCode(200)
                .body("period", equalTo("2025"))
                .body(
                        "items.after.subject.code",
                        contains("industry-value-added-share-of-gdp", "industry-value-added-share-30"))
                .body("items.after.verdict", contains("ACHIEVED", "ACHIEVED"));
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        String plan = "/indicators/v1/plans/taiyuan-14fyp";
        ask(plan, "{}").statusCode(400).body("errors.pointer", contains("/figures"));
        ask(plan, """
                {"figures": [{"subject": %s, "period": "2023-13", "value": 1}]}""".formatted(GROWTH)).statusCode(400).body("errors.pointer", contains("/figures/0/period"));
        ask(plan, """
                {"figures": [
                  {"subject": {"type": "INDICATOR", "code": "unknown"}, "period": "2023", "value": 1},
                  {"subject": %s, "component": "none", "period": "2023", "value": 1},
                  {"subject": {"type": "INDICATOR", "code": "permanent-resident-urbanization-rate"},
                   "period": "2023", "value": 101},
                  {"subject": {"type": "COMMITMENT", "code": "industry-value-added-share-30"},
                   "period": "2023", "value": 30}]}""".formatted(GROWTH))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/figures/0/subject",
                                "/figures/1/component",
                                "/figures/2/value",
                                "/figures/3/subject"));
    }
}
