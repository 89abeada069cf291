package org.planmonitor.projects.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is written, in whatever order, with whatever dates: an answer as of an instant stays what it was, and what is
 * answered of the present is what is answered as of its instant for ever.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RatesNeverChangeTest {

    private static final int PROJECTS = 12;
    private static final int STEPS = 36;
    private static final List<String> MONTHS = List.of("2023-06", "2024-01", "2025-12");
    private static final List<String> STAGES =
            List.of("SIGNED", "STARTED", "COMPLETED", "IN_PRODUCTION", "AT_CAPACITY");

    private record Answer(String query, String asOf, String items) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_was_answered_as_of_an_instant_is_answered_for_ever(long seed) {
        City city = new City("never-changes-" + seed, PROJECTS).exists();
        Random random = new Random(seed);
        List<Answer> answers = new ArrayList<>();
        int written = 0;
        for (int step = 0; step < STEPS; step++) {
            written += write(city, random) ? 1 : 0;
            answers.add(answer(city, ""));
            answers.add(answer(city, "&month=" + MONTHS.get(random.nextInt(MONTHS.size()))));
            answers.add(answer(city, "&region=" + City.EAST + "&newestRound=LEFT_OUT"));
        }
        assertThat(written).as("writes that were let pass").isGreaterThan(STEPS / 4);
        assertThat(answers.stream().map(Answer::items).distinct().count()).isGreaterThan(STEPS / 4);
        for (Answer answer : answers) {
            assertThat(items(city, "&asOf=" + answer.asOf() + answer.query())
                            .getList("items")
                            .toString())
                    .as(answer.toString())
                    .isEqualTo(answer.items());
        }
    }

    private static Answer answer(City city, String query) {
        JsonPath sheet = items(city, query);
        return new Answer(query, sheet.getString("asOf"), sheet.getList("items").toString());
    }

    /** Without what differs by how it was asked: the addresses carry the question. */
    private static JsonPath items(City city, String query) {
        String json = city.read("rates?portfolio=INDUSTRY" + query)
                .asString()
                .replaceAll("\"href\":\"[^\"]*\"", "\"href\":\"\"");
        return new JsonPath(json);
    }

    /** Something that may or may not be legal; whether it was. */
    private static boolean write(City city, Random random) {
        int project = 1 + random.nextInt(PROJECTS);
        int year = 2022 + random.nextInt(4);
        String month = "%d-%02d".formatted(year, 1 + random.nextInt(12));
        int status = switch (random.nextInt(9)) {
            case 0, 1 -> move(city, project, STAGES.get(random.nextInt(STAGES.size())), month);
            case 2 -> correct(city, project, month, random.nextBoolean());
            case 3 -> round(city, random);
            case 4 -> invest(city, project, YearlyRateTest.plan(String.valueOf(year), 100 + random.nextInt(900)));
            case 5 ->
                invest(
                        city,
                        project,
                        YearlyRateTest.completed(
                                random.nextBoolean() ? "COMPLETED_REPORTED" : "COMPLETED_STATISTICAL",
                                month,
                                1 + random.nextInt(90)));
            case 6 -> reverse(city, project);
            case 7 -> invest(city, project, YearlyRateTest.total(400 + random.nextInt(9000)));
            default -> output(city, project, year, 1 + random.nextInt(500), random.nextBoolean());
        };
        assertThat(status).isIn(201, 200, 409, 422);
        return status < 300;
    }

    private static int move(City city, int project, String stage, String month) {
        return city.write(project, "transitions", Map.of("to", stage, "date", month, "evidence", "inspection"))
                .statusCode();
    }

    private static int correct(City city, int project, String month, boolean withdrawn) {
        List<Integer> facts =
                city.read("projects/p-" + project + "/transitions").path("items.id");
        Map<String, Object> body = withdrawn
                ? Map.of("withdrawn", true, "reason", "wrong", "evidence", "file")
                : Map.of("date", month, "reason", "wrong", "evidence", "file");
        return city.write(project, "transitions/" + facts.getLast() + "/corrections", body)
                .statusCode();
    }

    private static int round(City city, Random random) {
        List<Integer> rounds = city.read("rounds").path("items.number");
        int number = rounds.size() + 1;
        if (number > 3) {
            return 409;
        }
        String day = "%d-0%d-15".formatted(2022 + number, 1 + random.nextInt(9));
        int first = (number - 1) * 4 + 1;
        city.round(
                number,
                day,
                Map.of(
                        "SIGNED",
                        IntStream.range(first, first + 4),
                        "STARTED",
                        IntStream.range(first, first + 3),
                        "IN_PRODUCTION",
                        IntStream.range(first, first + 2)));
        return 201;
    }

    private static int invest(City city, int project, Map<String, Object> entry) {
        return city.write(project, "investments", entry).statusCode();
    }

    private static int reverse(City city, int project) {
        List<Integer> entries =
                city.read("projects/p-" + project + "/investments").path("items.id");
        return entries.isEmpty()
                ? 409
                : city.write(project, "investments/" + entries.getLast() + "/reversals", Map.of("reason", "wrong"))
                        .statusCode();
    }

    private static int output(City city, int project, int year, int amount, boolean expected) {
        return Calls.post(
                        city.project(project) + "/output-values",
                        city.project(project),
                        expected
                                ? Map.of("kind", "EXPECTED", "amount", amount, "document", "contract")
                                : Map.of("kind", "ACTUAL", "year", year, "amount", amount, "document", "yearbook"))
                .statusCode();
    }
}
