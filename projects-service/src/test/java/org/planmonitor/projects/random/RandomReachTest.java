package org.planmonitor.projects.random;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.sql.DataSource;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static org.assertj.core.api.Assertions.assertThat;

/** Since when a project counts is kept with its versions: whatever is written, it is what counting it anew comes to. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RandomReachTest {

    private static final int PROJECTS = 4;
    private static final int CALLS = 60;
    private static final List<String> STAGES =
            List.of("SIGNED", "STARTED", "STARTED", "COMPLETED", "IN_PRODUCTION", "AT_CAPACITY", "SUSPENDED");
    private static final List<String> STEPS = List.of("DECLARED", "COUNTY", "CITY", "PROVINCE", "ENTERED");

    /** Versions that say something else than what was known when they began. */
    private static final String WRONG = """
            select count(*) from project_version v left join lateral (
              select min(day) filter (where track = 'PATH' and stage in ('STARTED', 'COMPLETED', 'IN_PRODUCTION', 'AT_CAPACITY', 'IN_USE')) as started,
                min(day) filter (where track = 'PATH' and stage in ('IN_PRODUCTION', 'AT_CAPACITY', 'IN_USE')) as producing,
                min(day) filter (where track = 'STATISTICS' and stage = 'ENTERED') as entered
              from (select track, stage, least(last_day, (s.known_from at time zone p.time_zone)::date) as day
                    from stage_reached s join plan p on p.code = s.plan
                    where s.project_id = v.project_id and s.known_from <= v.known_from and s.known_to > v.known_from) r) r on true
            where v.plan = ?
              and (v.started_on, v.producing_on, v.entered_on) is distinct from (r.started, r.producing, r.entered)
            """;
    /** Versions during which something else became known. */
    private static final String OUTLIVED = """
            select count(*) from project_version v join stage_reached s on s.project_id = v.project_id
            where v.plan = ? and s.known_from < s.known_to
              and (s.known_from > v.known_from and s.known_from < v.known_to
                or s.known_to > v.known_from and s.known_to < v.known_to)
            """;

    private static final String COUNTED =
            "select count(distinct (project_id, started_on, producing_on, entered_on)) from project_version where plan = ?";

    private static final String ENTERED = "select count(entered_on) from project_version where plan = ?";

    private final DataSource database;

    RandomReachTest(DataSource database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void versions_count_as_what_was_reached_says(long seed) throws SQLException {
        City city = new City("random-reach-" + seed, PROJECTS).exists();
        Random random = new Random(seed);
        for (int call = 0; call < CALLS; call++) {
            assertThat(write(city, random)).isIn(200, 201, 409, 422);
        }
        assertThat(number(COUNTED, city.code())).isGreaterThan(2 * PROJECTS);
        assertThat(number(ENTERED, city.code())).isPositive();
        assertThat(number(WRONG, city.code())).isZero();
        assertThat(number(OUTLIVED, city.code())).isZero();

        String copy = city.code() + "-copy";
        loadAgain(city, copy);
        assertThat(number(COUNTED, copy)).isGreaterThan(2 * PROJECTS);
        assertThat(number(WRONG, copy)).isZero();
        assertThat(number(OUTLIVED, copy)).isZero();
    }

    private static int write(City city, Random random) {
        int project = 1 + random.nextInt(PROJECTS);
        String date = "%d-%02d".formatted(2022 + random.nextInt(4), 1 + random.nextInt(12));
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> {
                String to = STAGES.get(random.nextInt(STAGES.size()));
                yield city.write(project, "transitions", Map.of("to", to, "date", date, "evidence", "inspection"))
                        .statusCode();
            }
            case 4 -> correct(city, project, date, random);
            case 5 ->
                STEPS.stream()
                        .map(to -> Map.of("to", to, "date", date, "document", "receipt"))
                        .mapToInt(step ->
                                city.write(project, "statistical-entry", step).statusCode())
                        .max()
                        .orElseThrow();
            default ->
                Calls.as("planner")
                        .header("If-Match", Calls.tag(city.project(project)))
                        .contentType("application/merge-patch+json")
                        .body(Map.of("totalInvestmentCny", 5_000_000 + random.nextInt(9) * 1_000_000))
                        .patch(city.project(project))
                        .statusCode();
        };
    }

    private static int correct(City city, int project, String date, Random random) {
        List<Integer> facts =
                city.read("projects/p-" + project + "/transitions").path("items.id");
        int fact = facts.get(random.nextInt(facts.size()));
        Map<String, Object> body = random.nextInt(3) == 0
                ? Map.of("withdrawn", true, "reason", "wrong", "evidence", "file")
                : Map.of("date", date, "reason", "wrong", "evidence", "file");
        return city.write(project, "transitions/" + fact + "/corrections", body).statusCode();
    }

    private static void loadAgain(City city, String copy) {
        String pack = Calls.as("planner")
                .get("/projects/v1/packs/" + city.code() + "/content")
                .asString()
                .replace("\"" + city.code() + "\"", "\"" + copy + "\"");
        new City(copy, 0).planIsKnown();
        Calls.as("planner")
                .header("Idempotency-Key", Calls.key())
                .body(pack)
                .post("/projects/v1/packs")
                .then()
                .statusCode(201);
    }

    private long number(String query, String plan) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, plan);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
