package org.planmonitor.projects.oc4ids;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Rows of {@link SheetQuestions} as values. */
final class SheetRows {

    private static final ObjectReader SAID = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(Sheet.Said.class);

    private SheetRows() {}

    static Sheet.Core core(ResultSet row) throws SQLException {
        return new Sheet.Core(
                row.getLong("place"),
                row.getString("code"),
                row.getString("number"),
                text(row, "name"),
                row.getString("portfolio"),
                text(row, "portfolio"),
                row.getString("kind"),
                row.getString("transit_mode"),
                row.getString("parent"),
                row.getString("lead"),
                row.getString("stage"),
                row.getString("path_stage"),
                optional(row, "scope"),
                said(row.getString("document")),
                row.getString("owner_name"),
                row.getString("owner_code"),
                row.getString("national_code"),
                row.getBigDecimal("total_investment_cny"),
                Database.instant(row, "changed_at"));
    }

    static Sheet.Region region(ResultSet row) throws SQLException {
        return new Sheet.Region(row.getString("region"), text(row, "name"));
    }

    static Sheet.Point point(ResultSet row) throws SQLException {
        return new Sheet.Point(
                row.getBigDecimal("longitude"),
                row.getBigDecimal("latitude"),
                row.getInt("precision_metres"),
                row.getString("source"));
    }

    static Sheet.Reached reached(ResultSet row) throws SQLException {
        return new Sheet.Reached(
                row.getString("stage"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    static Sheet.Agreed agreed(ResultSet row) throws SQLException {
        return new Sheet.Agreed(
                row.getString("code"),
                text(row, "name"),
                row.getString("original"),
                row.getString("baseline"),
                row.getString("actual"));
    }

    static Sheet.Month month(ResultSet row) throws SQLException {
        return new Sheet.Month(
                row.getString("month"), row.getString("image_progress"), row.getBigDecimal("physical_percent"));
    }

    static Sheet.Role role(ResultSet row) throws SQLException {
        return new Sheet.Role(
                row.getString("role"),
                row.getString("unit_kind"),
                row.getString("unit_code"),
                row.getString("unit_name"));
    }

    static Sheet.File file(ResultSet row) throws SQLException {
        return new Sheet.File(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                Database.instant(row, "released_at"));
    }

    static Sheet.Source source(ResultSet row) throws SQLException {
        return new Sheet.Source(
                row.getLong("id"),
                row.getString("source_title"),
                row.getString("source_published"),
                optional(row, "detail"));
    }

    static Sheet.Balance balance(ResultSet row) throws SQLException {
        return new Sheet.Balance(
                row.getString("account"), row.getString("source"), row.getInt("year"), row.getBigDecimal("amount"));
    }

    static Sheet.Relative relative(ResultSet row) throws SQLException {
        return new Sheet.Relative(row.getString("relationship"), row.getString("code"));
    }

    private static Text text(ResultSet row, String column) throws SQLException {
        return new Text(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static @Nullable Text optional(ResultSet row, String column) throws SQLException {
        String zh = row.getString(column + "_zh");
        String en = row.getString(column + "_en");
        return zh == null || en == null ? null : new Text(zh, en);
    }

    private static Sheet.Said said(String stored) {
        try {
            return SAID.readValue(stored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
