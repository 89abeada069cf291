package org.planmonitor.bench.reads;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;
import org.planmonitor.local.simulation.Packs;
import org.planmonitor.local.simulation.Size;

/**
 * The figures that are read: a simulated plan of 167 indicators, five years of months, in one region, which is 10,020 figures
 * loaded through the API; then the same in 99 regions more, which the database copies as figures come in: month after month, in
 * each month the table of one region after that of another.
 */
final class Figures {

    static final String PLAN = "sim-91";
    static final int INDICATORS = 167;

    /** Regions that have figures: codes from the first to the last. */
    record Regions(int first, int last) {}

    static final Regions ONE = new Regions(990_100, 990_100);
    static final Regions MANY = new Regions(990_201, 990_299);

    private static final String SERIES = """
            insert into observation_series (plan_id, subject_type, subject_code, component, region, accumulation, forecast)
            select s.plan_id, s.subject_type, s.subject_code, s.component, r.code, s.accumulation, s.forecast
            from observation_series s cross join lateral (
                select code from region where plan_id = s.plan_id and code <> '990100') r
            where s.region = '990100' and s.plan_id = (select id from plan where code = 'sim-91')
            order by r.code, s.id
            """;
    private static final String OBSERVATIONS = """
            insert into observation (series_id, period_end, period, revision, value, status, revision_class, deleted,
                published_at, sharing, source_title, source_published, source_known_by, note, recorded_by, origin, document,
                reference_number, submission)
            select t.id, o.period_end, o.period, o.revision, o.value, o.status, o.revision_class, o.deleted,
                o.published_at, o.sharing, o.source_title, o.source_published, o.source_known_by, o.note, o.recorded_by,
                o.origin, o.document, o.reference_number, o.submission
            from observation_series s
            join observation o on o.series_id = s.id
            join observation_series t using (plan_id, subject_type, subject_code, component, accumulation, forecast)
            where s.region = '990100' and t.region <> '990100' and s.plan_id = (select id from plan where code = 'sim-91')
            order by o.period_end, t.id
            """;
    private static final String COUNT = """
            update observation_count set cells = cells * 100 where plan_id = (select id from plan where code = 'sim-91')
            """;

    private final Stand stand;

    Figures(Stand stand) {
        this.stand = stand;
    }

    void load(Http service) throws IOException, InterruptedException {
        Size size = new Size(91, INDICATORS, 0, 0, 6, Size.Frequency.MONTH);
        ObjectNode pack = (ObjectNode) Http.JSON.readTree(Packs.of(size).indicators());
        ArrayNode regions = (ArrayNode) pack.get("regions");
        for (int code = MANY.first(); code <= MANY.last(); code++) {
            ObjectNode region = regions.addObject().put("code", Integer.toString(code));
            region.put("level", "COUNTY").put("parent", Integer.toString(ONE.first()));
            region.putObject("name").put("zh", "模拟县 " + code).put("en", "Simulated county " + code);
        }
        pack.set("observations", inOrderOfTime((ArrayNode) pack.get("observations")));
        service.post("/indicators/v1/packs", stand.token("planner"), pack.toString());
        sql("vacuum analyze");
    }

    /** As figures come in: all of a month, then all of the next. */
    private static ArrayNode inOrderOfTime(ArrayNode observations) {
        List<JsonNode> sorted = new ArrayList<>();
        observations.forEach(sorted::add);
        sorted.sort(Comparator.comparing(each -> each.get("period").asText()));
        return Http.JSON.createArrayNode().addAll(sorted);
    }

    void multiply() {
        sql(SERIES, OBSERVATIONS, COUNT, "vacuum analyze", "checkpoint");
    }

    /** How many figures there are now. */
    long count() {
        return stand.number("indicators", "select count(*) from observation");
    }

    /** What a figure takes of the disk: in its table, and in the indexes of that. */
    String size() {
        long figures = count();
        return "%d bytes in the table and %d in indexes"
                .formatted(
                        stand.number("indicators", "select pg_table_size('observation')") / figures,
                        stand.number("indicators", "select pg_indexes_size('observation')") / figures);
    }

    private void sql(String... statements) {
        try (Connection connection = stand.superuser("indicators");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw Failure.of("The figures cannot be multiplied: %s.", e.getMessage());
        }
    }
}
