package org.planmonitor.reports.alert;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Dispatched;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/** What each rule finds in the facts, from when on, and when it is over. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class KindsTest {

    private static final String BLOCKED = "?rule=blocker-past-due&state=";

    @Test
    void aMilestoneSlipsByItsForecastOrByTheDaysThatPass() {
        Facts facts = Facts.known("kind-milestone");
        String slipped = "?rule=milestone-slipped&state=OPEN";
        Emitted.send(List.of(
                facts.milestone("metro", "topped", 1, "2027-05", "2027-08", null),
                facts.milestone("tunnel", "topped", 1, "2025-12", null, null),
                facts.milestone("park", "topped", 1, "2027-05", "2027-06", null)));

        JsonPath found = facts.await(slipped, 2);
        assertThat(found.getList("items.subject.code")).containsExactlyInAnyOrder("metro", "tunnel");
        JsonPath tunnel = facts.await(slipped + "&subject=tunnel", 1);
        assertThat(tunnel.getString("items[0].since"))
                .isEqualTo("2026-01-30T16:00:00Z"); // 31 days into 2026, in Taiyuan
        assertThat(tunnel.getString("items[0].text.en"))
                .isEqualTo("milestone “Topping out”: baseline 2025-12, not reached");

        Emitted.send(List.of(facts.milestone("tunnel", "topped", 2, "2025-12", null, "2026-02-01")));
        facts.await(slipped, 1);
    }

    @Test
    void blockersOfAProjectAreOneAlertUntilTheLastIsClosed() {
        Facts facts = Facts.known("kind-blocker");
        Dispatched told = new Dispatched(facts.plan());
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        Emitted.send(List.of(
                told.blocker("metro", 1, 1, "OPEN", 0, "2026-03-01"),
                told.blocker("metro", 2, 1, "OPEN", 0, "2026-04-01"),
                told.blocker("metro", 3, 1, "OPEN", 0, tomorrow.toString())));

        JsonPath found = org.planmonitor.kit.testing.Patience.await()
                .until(
                        () -> facts.await(BLOCKED + "OPEN", 1),
                        all -> all.getList("items[0].causes").size() == 2);
        assertThat(found.getInt("items[0].times")).isEqualTo(2);
        assertThat(found.getString("items[0].department.name.zh")).isEqualTo("市规划和自然资源局");
        assertThat(found.getString("items[0].text.zh")).endsWith("；另有 1 项");
        Emitted.send(List.of(
                told.blocker("metro", 1, 2, "CLOSED", 0, "2026-03-01"),
                told.blocker("metro", 2, 2, "CLOSED", 0, "2026-04-01")));
        facts.await(BLOCKED + "RESOLVED", 1);
    }

    @Test
    void aDepartmentsReportIsOverdueUntilItIsHandedInAndTheFigureUntilItIsThere() {
        Facts facts = Facts.known("kind-report");
        Emitted.send(List.of(facts.overdue("sthj", "2025", "2026-01-15", "air")));

        facts.await("planner", "?rule=report-overdue&state=OPEN", 1);
        JsonPath figure = facts.await("planner", "?rule=figure-overdue&state=OPEN", 1);
        assertThat(figure.getString("items[0].subject.code")).isEqualTo("air");
        assertThat(figure.getString("items[0].department.code")).isEqualTo("sthj");
        facts.await("?rule=figure-overdue", 0);
        // The department sees what is said of itself, and nothing of others.
        assertThat(io.restassured.RestAssured.given()
                        .header(
                                "Authorization",
                                "Bearer "
                                        + org.planmonitor.kit.testing.Tokens.of(
                                                java.util.Map.of("departments", List.of("sthj")), "reporter"))
                        .get(facts.path() + "?rule=report-overdue")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        facts.await("reporter", "?rule=report-overdue", 0);

        Emitted.send(List.of(facts.submission("sthj", "2025", 3_000_000, "SUBMITTED")));
        facts.await("planner", "?rule=report-overdue&state=RESOLVED", 1);
        Emitted.send(List.of(facts.published("air", "2025", 3_000_100)));
        facts.await("planner", "?rule=figure-overdue&state=RESOLVED", 1);
    }

    @Test
    void theMonthlyReportOfAProjectIsOverdueUntilItComesAndAgainOnceItWasReturned() {
        Facts facts = Facts.known("kind-monthly");
        String overdue = "?rule=project-report-overdue&state=";
        Emitted.send(List.of(
                facts.progressReport("metro", "2026-09", 1, "2026-10-05", "OVERDUE"),
                facts.progressReport("metro", "2026-10", 1, "2026-11-05", "OVERDUE")));

        JsonPath found = org.planmonitor.kit.testing.Patience.await()
                .until(
                        () -> facts.await("owner", overdue + "OPEN", 1),
                        all -> all.getList("items[0].causes").size() == 2);
        assertThat(found.getString("items[0].subject.code")).isEqualTo("metro");
        assertThat(found.getList("items[0].roles")).containsExactly("owner");
        assertThat(found.getString("items[0].causes[1].text.en"))
                .isEqualTo("the report of 2026-10 was due on 2026-11-05");
        facts.await(overdue + "OPEN", 0); // not for the public

        Emitted.send(List.of(
                facts.progressReport("metro", "2026-09", 2, null, "REPORTED"),
                facts.progressReport("metro", "2026-10", 2, null, "REPORTED")));
        facts.await("owner", overdue + "RESOLVED", 1);
        Emitted.send(List.of(
                facts.progressReport("metro", "2026-10", 3, null, "RETURNED"),
                facts.progressReport("metro", "2026-10", 4, "2026-11-05", "OVERDUE")));
        facts.await("owner", overdue + "OPEN", 1);
    }

    @Test
    void moneyLightsAndSupplyRaiseTheirOwn() {
        Facts facts = Facts.known("kind-others");
        Dispatched told = new Dispatched(facts.plan());
        Emitted.send(List.of(
                facts.money("metro", 1, 1_000, 333),
                facts.money("tunnel", 1, 1_000, 500),
                told.rating("park", 1, "RED", "GREEN", true),
                facts.warning("steel", 7, 1, "OPEN")));

        assertThat(facts.await("reporter", "?rule=funds-behind", 1).getString("items[0].text.en"))
                .isEqualTo("33% of the planned investment is in place");
        assertThat(facts.await("?rule=ratings-contradict", 1).getString("items[0].text.zh"))
                .isEqualTo("系统 红，自评 绿，第三方 未评");
        JsonPath supply = facts.await("reporter", "?rule=link-without-supplier", 1);
        assertThat(supply.getString("items[0].subject.href")).endsWith("/chains/steel");
        assertThat(supply.getString("items[0].text.en")).isEqualTo("A link is missing: axle");
        facts.await("?rule=funds-behind", 0);

        Emitted.send(List.of(
                facts.money("metro", 2, 1_000, 700),
                told.rating("park", 2, "RED", "RED", false),
                facts.warning("steel", 7, 2, "RESOLVED")));
        facts.await("reporter", "?rule=funds-behind&state=RESOLVED", 1);
        facts.await("?rule=ratings-contradict&state=RESOLVED", 1);
        facts.await("reporter", "?rule=link-without-supplier&state=RESOLVED", 1);
    }
}
