package org.planmonitor.projects.link;

import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.IndicatorsService;
import org.planmonitor.projects.given.Statements;
import org.planmonitor.projects.subject.Subjects;

import static org.assertj.core.api.Assertions.assertThat;

/** The links of a whole plan are resolved in the same statements however many there are. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class LinkStatementsTest {

    /** Statements of an answer about the whole plan, with the beginning and the end of its transaction. */
    private static final int MOST = 12;

    private static final int ALL = 500;
    private static final int PROJECTS = 12;

    private final City little = new City("few-links", 2);
    private final City much = new City("many-links", PROJECTS);
    private final Links links;
    private final ReadSubjects subjects;

    LinkStatementsTest(Links links, ReadSubjects subjects) {
        this.links = links;
        this.subjects = subjects;
    }

    @BeforeEach
    void plansAreLinked() {
        linked(little, 1, 1);
        linked(much, PROJECTS, 5);
    }

    @Test
    @ActivateRequestContext
    void links_subjects_and_dangers_cost_the_same_with_few_and_with_many() {
        same(plan -> links.page(plan, new LinkStore.Filter(null, null), null, 0, ALL));
        same(plan -> subjects.page(plan, new Subjects.Filter(null, null), null, null, ALL));
        same(plan -> subjects.endangered(plan, "p-1", null));
        CurrentCaller.asSystem(
                "links",
                () -> assertThat(links.page("many-links", new LinkStore.Filter(null, null), null, 0, ALL)
                                .items())
                        .hasSize(PROJECTS * 5));
    }

    private interface Answer {
        Object of(String plan);
    }

    private static void same(Answer answer) {
        cost("few-links", answer);
        int few = cost("few-links", answer);
        assertThat(few).isBetween(4, MOST);
        assertThat(cost("many-links", answer)).isEqualTo(few);
    }

    private static int cost(String plan, Answer answer) {
        return Statements.of(() -> CurrentCaller.asSystem("links", () -> Objects.requireNonNull(answer.of(plan))));
    }

    private static void linked(City city, int projects, int commitments) {
        if (city.isThere()) {
            return;
        }
        city.exists();
        for (int c = 1; c <= commitments; c++) {
            IndicatorsService.commits(city.code(), "c-" + c, "100");
            for (int p = 1; p <= projects; p++) {
                city.put(
                                "projects/p-" + p + "/links/COMMITMENT/c-" + c,
                                Map.of("expected", Map.of("value", p, "unit", "MW"), "reason", "摸排"))
                        .then()
                        .statusCode(201);
            }
        }
    }
}
