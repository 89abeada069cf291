package org.planmonitor.projects.random;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.sql.DataSource;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static org.assertj.core.api.Assertions.assertThat;

/** Both books reconcile after every call: entry by entry, account by account, by every grouping. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RandomMoneyTest {

    private static final int PROJECTS = 3;
    private static final int CALLS = 40;
    private static final int READ_EVERY = 5;
    private static final int YEAR = 2024;
    private static final int CONFLICT = 409;
    private static final String BOOK = "government-book/" + YEAR;

    private final DataSource database;

    RandomMoneyTest(DataSource database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_books_reconcile_whatever_is_asked(long seed) throws SQLException {
        City city = new City("random-money-" + seed, PROJECTS).exists();
        Random random = new Random(seed);
        // Money flows only from an issued book, which chance alone would seldom come to.
        city.put(BOOK, Books.book(random, PROJECTS, Books.Sort.RECONCILES))
                .then()
                .statusCode(201);
        for (String to : List.of("EXECUTIVE_MEETING", "ISSUED")) {
            at(city, "/decisions", decision(to)).then().statusCode(201);
        }
        scarceFundsAreNotShared(city, random);
        whatWasSupersededStays(city);
        Map<Integer, Integer> seen = new HashMap<>();
        for (int call = 0; call < CALLS; call++) {
            List<String> before = stored(city.code());
            Response answer = random.nextInt(5) < 2 ? ofProject(city, random) : ofBook(city, random);
            String told = seed + "/" + call + ": " + answer.statusCode() + " " + answer.asString();
            assertThat(answer.statusCode()).as(told).isIn(200, 201, 400, 404, 409, 422);
            seen.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 400) {
                assertThat(stored(city.code())).as(told).isEqualTo(before);
            }
            assertThat(wrong(city.code())).as(told).isEmpty();
            if (call % READ_EVERY == 0) {
                projectsReconcile(city, told);
                bookReconciles(city, told);
            }
        }
        assertThat(seen).as("calls that were let pass, and others").containsKeys(201, 422);
    }

    /** One fen more than there is: refused in a draft and in an adjustment, where it stands. */
    private static void scarceFundsAreNotShared(City city, Random random) {
        Map<String, Object> scarce = Books.book(random, PROJECTS, Books.Sort.SCARCE);
        Map<String, Object> adjusted = new HashMap<>(scarce);
        adjusted.putAll(Map.of("date", "2024-09-20", "document", "d"));
        for (Response answer :
                List.of(at(city, "/adjustments", adjusted), city.put("government-book/" + (YEAR + 1), scarce))) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
            assertThat(answer.jsonPath().getList("errors.code", String.class)).containsExactly("OVER_AVAILABLE");
        }
    }

    /** Of two estimates the first is undone only after the second. */
    private static void whatWasSupersededStays(City city) {
        for (String amount : List.of("100", "120")) {
            Map<String, Object> estimate =
                    Map.of("kind", "ESTIMATE", "date", "2022-01-01", "amount", new BigDecimal(amount), "document", "d");
            city.write(1, "investments", estimate).then().statusCode(201);
        }
        List<Map<String, Object>> two = entries(city, 1);
        assertThat(Reversals.isSuperseded(two.getFirst(), two)).isTrue();
        assertThat(reverse(city, 1, two.getFirst()).statusCode()).isEqualTo(CONFLICT);
        assertThat(entries(city, 1)).isEqualTo(two);
        assertThat(reverse(city, 1, two.getLast()).statusCode()).isEqualTo(201);
        assertThat(reverse(city, 1, two.getFirst()).statusCode()).isEqualTo(201);
    }

    private static List<Map<String, Object>> entries(City city, int project) {
        return city.read("projects/p-" + project + "/investments?limit=500").path("items");
    }

    private static Response reverse(City city, int project, Map<String, Object> entry) {
        return city.write(project, "investments/" + entry.get("id") + "/reversals", Map.of("reason", "wrong"));
    }

    private static Response ofProject(City city, Random random) {
        int project = 1 + random.nextInt(PROJECTS);
        List<Map<String, Object>> entries = entries(city, project);
        if (!entries.isEmpty() && random.nextInt(4) == 0) {
            Map<String, Object> entry = entries.get(random.nextInt(entries.size()));
            Response answer = reverse(city, project, entry);
            boolean mayNot = Reversals.isOver(entry) || Reversals.isSuperseded(entry, entries);
            assertThat(answer.statusCode())
                    .as(entry + " of " + entries + ": " + answer.asString())
                    .matches(status -> mayNot ? status == CONFLICT : status == 201 || status == 422);
            return answer;
        }
        Map<String, Object> entry = new HashMap<>(Map.of("amount", Books.amount(random, 900), "document", "d"));
        switch (random.nextInt(4)) {
            case 0 -> entry.putAll(Map.of("kind", "ESTIMATE", "date", "2022-01-01"));
            case 1 -> {
                entry.putAll(Map.of("kind", "TOTAL", "date", "2022-01-01"));
                entry.put("lines", List.of(Map.of("source", "CITY", "amount", entry.get("amount"))));
            }
            case 2 -> entry.putAll(Map.of("kind", "YEAR_PLAN", "date", "2024-01-15", "period", year(random)));
            default -> entry.putAll(Map.of("kind", "COMPLETED_REPORTED", "period", year(random) + "-03"));
        }
        return city.write(project, "investments", entry);
    }

    private static Response ofBook(City city, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> putBook(city, random);
            case 1 ->
                at(
                        city,
                        "/decisions",
                        decision(List.of("EXECUTIVE_MEETING", "ISSUED", "DRAFT").get(random.nextInt(3))));
            case 2 -> {
                Books.Sort sort = Books.Sort.any(random);
                Map<String, Object> adjusted = new HashMap<>(Books.book(random, PROJECTS, sort));
                adjusted.putAll(Map.of("date", "2024-09-20", "document", "d"));
                yield taken(sort, at(city, "/adjustments", adjusted));
            }
            case 3 -> {
                List<Integer> entries = city.read(BOOK + "/entries").path("items.id");
                yield entries == null || entries.isEmpty()
                        ? putBook(city, random)
                        : Calls.post(
                                city.at(BOOK + "/entries/" + entries.get(random.nextInt(entries.size()))
                                        + "/reversals"),
                                Map.of("reason", "wrong"));
            }
            default ->
                Calls.post(
                        city.at(BOOK + "/entries"),
                        Map.of(
                                "kind", List.of("ISSUE", "ALLOT", "PAY").get(random.nextInt(3)),
                                "project", "p-" + (1 + random.nextInt(PROJECTS)),
                                "source", Books.SOURCES.get(random.nextInt(2)),
                                "amount", Books.amount(random, 90),
                                "date", "2024-%02d-10".formatted(2 + random.nextInt(11)),
                                "document", "voucher"));
        };
    }

    private static Response putBook(City city, Random random) {
        Books.Sort sort = Books.Sort.any(random);
        return taken(sort, city.put(BOOK, Books.book(random, PROJECTS, sort)));
    }

    /** A book that must not stand is not taken, and one whose form alone is asked says why. */
    private static Response taken(Books.Sort sort, Response answer) {
        if (sort != Books.Sort.RECONCILES) {
            assertThat(answer.statusCode()).as(sort + ": " + answer.asString()).isIn(CONFLICT, 422);
        }
        if (answer.statusCode() == 422 && sort != Books.Sort.RECONCILES) {
            assertThat(answer.jsonPath().getList("errors.code", String.class))
                    .as(answer.asString())
                    .contains(sort.fault());
        }
        return answer;
    }

    private static Response at(City city, String below, Object body) {
        String tag = Calls.tag(city.at(BOOK));
        return Calls.as("planner")
                .header("If-Match", tag == null ? "\"none\"" : tag)
                .header("Idempotency-Key", Calls.key())
                .body(body)
                .post(city.at(BOOK + below));
    }

    private static void projectsReconcile(City city, String told) {
        for (String by : List.of("PORTFOLIO", "REGION", "UNIT", "SOURCE")) {
            JsonPath sheet = city.read("investments?by=" + by).jsonPath();
            assertThat(sum(sheet, "groups.total"))
                    .as(by + " " + told)
                    .isEqualByComparingTo(sheet.getString("total.total"));
        }
        for (int project = 1; project <= PROJECTS; project++) {
            MoneyOracle.holds(city, project, told);
            JsonPath page =
                    city.read("projects/p-" + project + "/investments/summary").jsonPath();
            BigDecimal planned = new BigDecimal(page.getString("summary.planned"));
            String total = page.getString("summary.total");
            assertThat(sum(page, "summary.years.planned")).as(told).isEqualByComparingTo(planned);
            if (total != null) {
                assertThat(planned).as(told).isLessThanOrEqualTo(new BigDecimal(total));
            }
        }
    }

    private static void bookReconciles(City city, String told) {
        Response read = city.read(BOOK);
        if (read.statusCode() == 404) {
            return;
        }
        List<Map<String, Object>> levels = new ArrayList<>();
        levels.add(read.jsonPath().getMap("total"));
        levels.addAll(read.jsonPath().<Map<String, Object>>getList("sources.sums"));
        for (Map<String, Object> sums : levels) {
            assertThat(figure(sums, "arranged")).as(told).isEqualByComparingTo(figure(sums, "annualTotal"));
            assertThat(figure(sums, "annualTotal")).as(told).isLessThanOrEqualTo(figure(sums, "available"));
            descend(sums, told);
        }
        groupsReconcile(city, read.jsonPath(), told);
        MoneyOracle.holds(city, BOOK, told);
        city.read(BOOK + "/items")
                .jsonPath()
                .<List<Map<String, Object>>>getList("items.sources")
                .forEach(parts -> parts.forEach(part -> descend(part, told)));
    }

    private static void groupsReconcile(City city, JsonPath book, String told) {
        for (String by : List.of("PORTFOLIO", "REGION", "UNIT", "SOURCE")) {
            JsonPath sheet = city.read(BOOK + "/groups?by=" + by).jsonPath();
            for (String figure : List.of("arranged", "issued", "allotted", "paid")) {
                assertThat(sum(sheet, "groups." + figure))
                        .as(by + " " + figure + " " + told)
                        .isEqualByComparingTo(sheet.getString("total." + figure))
                        .isEqualByComparingTo(book.getString("total." + figure));
            }
        }
    }

    private static void descend(Map<String, Object> sums, String told) {
        assertThat(figure(sums, "issued")).as(told).isLessThanOrEqualTo(figure(sums, "arranged"));
        assertThat(figure(sums, "allotted")).as(told).isLessThanOrEqualTo(figure(sums, "issued"));
        assertThat(figure(sums, "paid")).as(told).isLessThanOrEqualTo(figure(sums, "allotted"));
        assertThat(figure(sums, "paid").signum()).as(told).isNotNegative();
    }

    /**
     * What the journal itself says: entries that do not balance, accounts that differ from their postings, and
     * reversals that leave something of what they undo.
     */
    private List<String> wrong(String plan) throws SQLException {
        return rows("""
                select 'entry ' || entry_id from journal_posting where plan = '%1$s' group by entry_id having sum(amount) <> 0
                union all
                select 'account ' || account || ' ' || project_id from
                  (select account, year, project_id, source, amount from journal_balance where plan = '%1$s') b
                  full join (select account, year, project_id, source, sum(amount) as posted from journal_posting
                             where plan = '%1$s' group by 1, 2, 3, 4) p using (account, year, project_id, source)
                where coalesce(amount, 0) <> coalesce(posted, 0)
                union all
                select 'reversal ' || e.id from journal_entry e join journal_posting p on p.entry_id in (e.id, e.reverses)
                where e.plan = '%1$s' and e.reverses is not null
                group by e.id, p.account, p.project_id, p.source, p.year, p.month having sum(p.amount) <> 0
                """.formatted(plan));
    }

    /** What is stored of both books, as far as a call can add to it. */
    private List<String> stored(String plan) throws SQLException {
        return rows("""
                select 'entries ' || count(*) from journal_entry where plan = '%1$s'
                union all select 'book ' || state || number || ' ' || version from government_book where plan = '%1$s'
                union all select 'versions ' || count(*) from government_book_version v
                  join government_book b on b.id = v.book_id where b.plan = '%1$s'
                """.formatted(plan));
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static BigDecimal sum(JsonPath json, String path) {
        return json.getList(path, BigDecimal.class).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal figure(Map<String, Object> sums, String name) {
        return new BigDecimal(String.valueOf(sums.get(name)));
    }

    private static String year(Random random) {
        return String.valueOf(2021 + random.nextInt(6));
    }

    private static Map<String, String> decision(String to) {
        return Map.of("to", to, "date", "2024-01-20", "document", "minutes");
    }
}
