package org.planmonitor.reports.alert;

import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.sql.Database;

/** Steps of alerts, as they were kept. */
@Singleton
class Histories {

    private final Database database;
    private final ObjectMapper mapper;

    Histories(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Newest first; the caller may see the alert. */
    Page<StepView> page(UUID alert, int limit, @Nullable String cursor) {
        return Page.cut(
                database.query(
                        "select * from alert_step where alert = ? and version < ? order by version desc limit ?",
                        row -> new StepView(
                                row.getLong("version"),
                                StepKind.valueOf(row.getString("kind")),
                                Database.instant(row, "at"),
                                row.getString("by"),
                                row.getString("note"),
                                json(row.getString("detail"))),
                        alert,
                        cursor == null ? Long.MAX_VALUE : Cursor.number(cursor),
                        limit + 1),
                limit,
                step -> Cursor.encode(Long.toString(step.version())));
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
