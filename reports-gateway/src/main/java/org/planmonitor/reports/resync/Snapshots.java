package org.planmonitor.reports.resync;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.projection.Served;
import org.planmonitor.reports.stream.Place;

/** Reads snapshots page by page; every page carries the place of the first, behind which the stream tells all that came since. */
@Singleton
class Snapshots {

    private static final int PARTS = 5;

    private static final String PAGE = """
            select aggregate, subject, part, body from newest
            where plan = ? and generation = ? and sharing = any (?) and (? = '{}' or type = any (?))
              and (aggregate, subject, part) > (?, ?, ?)
            order by aggregate, subject, part limit ?
            """;

    private final Database database;
    private final Served served;
    private final ObjectMapper mapper;

    Snapshots(Database database, Served served, ObjectMapper mapper) {
        this.database = database;
        this.served = served;
        this.mapper = mapper;
    }

    /** @param place everything before it is in the snapshot; some of what comes behind it may be, too */
    record Part(String place, Page<JsonNode> page) {}

    private record Row(String aggregate, String subject, String part, JsonNode event) {}

    private record From(int generation, String place, String aggregate, String subject, String part) {

        String after(Row row) {
            return Cursor.encode(Integer.toString(generation), place, row.aggregate(), row.subject(), row.part());
        }
    }

    /** @throws ProblemException 400 when the set that a cursor began with serves no more; 503 while the first is being filled */
    Part page(String plan, Set<String> types, Set<Sharing> visible, int limit, @Nullable String cursor) {
        From from = cursor == null ? beginning() : from(cursor);
        List<Row> rows = database.query(
                PAGE,
                row -> new Row(
                        row.getString("aggregate"),
                        row.getString("subject"),
                        row.getString("part"),
                        json(row.getString("body"))),
                plan,
                from.generation(),
                visible,
                types,
                types,
                from.aggregate(),
                from.subject(),
                from.part(),
                limit + 1);
        if (served.generation() != from.generation()) {
            throw over();
        }
        if (rows.isEmpty() && cursor == null && types.isEmpty()) {
            throw new ProblemException(
                            KitProblem.UNAVAILABLE,
                            new Text("快照正在生成，请稍后再试", "The snapshot is being made; come again shortly"))
                    .withHeader("Retry-After", "10");
        }
        return new Part(from.place(), Page.cut(rows, limit, from::after).map(Row::event));
    }

    /** The offsets are asked for first: what comes in between is in the snapshot and on the stream, and sequences tell. */
    private From beginning() {
        int generation = served.generation();
        return new From(generation, Place.of(served.offsets(generation)).toString(), "", "", "");
    }

    private static From from(String cursor) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        try {
            return new From(Integer.parseInt(parts.getFirst()), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        } catch (NumberFormatException _) {
            throw over();
        }
    }

    private static ProblemException over() {
        return ProblemException.invalid(ProblemError.parameter(
                "cursor",
                "CURSOR_INVALID",
                new Text("游标无效，请从头取快照", "Not a cursor of a snapshot that still stands; begin again")));
    }

    private JsonNode json(String body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
