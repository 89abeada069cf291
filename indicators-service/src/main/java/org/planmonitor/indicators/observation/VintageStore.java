package org.planmonitor.indicators.observation;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Column;

/**
 * Writes vintages, any number in one statement, and keeps the count of figures. Nothing here updates or deletes a
 * vintage, and the table would refuse it.
 */
@ApplicationScoped
class VintageStore {

    private static final String INSERT = """
            insert into observation (series_id, period_end, period, revision, value, deleted, status, revision_class,
                document, published_at, sharing, source_title, source_published, source_known_by, note, origin,
                reference_number, submission, recorded_by)
            select series_id, period_end, period, revision, value, value is null, status, revision_class, document,
                published_at, sharing, source_title, source_published, source_known_by, note, origin,
                reference_number, submission, ?
            from unnest(?::bigint[], ?::date[], ?::text[], ?::int[], ?::numeric[], ?::text[], ?::text[], ?::text[],
                    ?::timestamptz[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],
                    ?::text[])
                as said(series_id, period_end, period, revision, value, status, revision_class, document,
                    published_at, sharing, source_title, source_published, source_known_by, note, origin,
                    reference_number, submission)
            order by series_id, period_end, period
            returning id, series_id, period
            """;

    private final EntityManager entities;

    VintageStore(EntityManager entities) {
        this.entities = entities;
    }

    /** A vintage that is still without the id that the database gives it. */
    record Draft(long seriesId, int revision, NewVintage said, Instant publishedAt) {

        private @Nullable Object source(Function<ObservationSource, @Nullable Object> field) {
            ObservationSource source = said.source();
            return source == null ? null : field.apply(source);
        }
    }

    private record Place(long series, String period) {}

    /** Writes the drafts and answers them, in their order. */
    List<Vintage> add(List<Draft> drafts, String recordedBy) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            Map<Place, Long> ids = insert(connection, drafts, recordedBy);
            return drafts.stream().map(it -> vintage(it, ids)).toList();
        });
    }

    /** Moves the number of cells with a figure, of one sharing level, by so many. */
    void count(long planId, String sharing, long more) {
        entities.createNativeQuery("""
                        insert into observation_count (plan_id, sharing, cells) values (:plan, :sharing, :more)
                        on conflict (plan_id, sharing) do update set cells = observation_count.cells + excluded.cells""")
                .setParameter("plan", planId)
                .setParameter("sharing", sharing)
                .setParameter("more", more)
                .executeUpdate();
    }

    private static Vintage vintage(Draft draft, Map<Place, Long> ids) {
        Place place = new Place(draft.seriesId(), draft.said().period().toString());
        return Vintage.of(
                Objects.requireNonNull(ids.get(place)),
                draft.seriesId(),
                draft.revision(),
                draft.said(),
                draft.publishedAt());
    }

    private static Map<Place, Long> insert(Connection connection, List<Draft> drafts, String by) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, by);
            Columns columns = new Columns(statement, drafts);
            columns.add("bigint", Draft::seriesId);
            columns.add("date", it -> Periods.lastDay(it.said().period()));
            columns.add("text", it -> it.said().period());
            columns.add("int", Draft::revision);
            columns.add("numeric", it -> plain(it.said().value()));
            columns.add("text", it -> it.said().status());
            columns.add("text", it -> it.said().revisionClass());
            columns.add("text", it -> it.said().document());
            columns.add("timestamptz", Draft::publishedAt);
            columns.add("text", it -> it.said().sharing());
            columns.add("text", it -> it.source(ObservationSource::title));
            columns.add("date", it -> it.source(ObservationSource::published));
            columns.add("date", it -> it.source(ObservationSource::knownBy));
            columns.add("text", it -> it.said().note());
            columns.add("text", it -> it.said().wayIn().origin());
            columns.add("text", it -> it.said().wayIn().referenceNumber());
            columns.add("text", it -> it.said().wayIn().submission());
            Map<Place, Long> ids = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(new Place(rows.getLong("series_id"), rows.getString("period")), rows.getLong("id"));
                }
            }
            return ids;
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /** The columns of a statement, each an array with a place for every draft. */
    private static final class Columns {

        private final PreparedStatement statement;
        private final List<Draft> drafts;
        private int index = 2;

        Columns(PreparedStatement statement, List<Draft> drafts) {
            this.statement = statement;
            this.drafts = drafts;
        }

        void add(String type, Function<Draft, @Nullable Object> field) throws SQLException {
            statement.setArray(index++, Column.of(type, drafts, field).in(statement.getConnection()));
        }
    }
}
