package org.planmonitor.indicators.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;

/**
 * Reads vintages, always one statement a call. Plain SQL on purpose: "the newest vintage of each cell known by then" is
 * a walk along the primary key, which no query language of the mapper can say.
 */
@ApplicationScoped
public class Vintages {

    private final EntityManager entities;

    Vintages(EntityManager entities) {
        this.entities = entities;
    }

    /** The cells of a plan as they stood, withdrawn ones left out, in series and period order. */
    @Transactional
    public List<Vintage> known(VintageQuery query) {
        return read(new VintageSql(query).newestOfEachCell(null, null));
    }

    /** The same of a few subjects, in a time that does not grow with the corrections of their figures. */
    @Transactional
    public List<Vintage> knownOfFew(VintageQuery query) {
        return read(new VintageSql(query).newestCellByCell());
    }

    /** A page of {@link #known}: at most {@code limit} cells after a position. */
    @Transactional
    List<Vintage> page(VintageQuery query, @Nullable Position after, int limit) {
        return read(new VintageSql(query).newestOfEachCell(after, limit));
    }

    /** All vintages known by then, withdrawals included, oldest first within a cell. */
    @Transactional
    List<Vintage> history(VintageQuery query, @Nullable Position after, int limit) {
        return read(new VintageSql(query).everyVintage(after, limit));
    }

    /** Vintages published after an instant and up to the query's, withdrawals included, in the order of publication. */
    @Transactional
    List<Vintage> changes(VintageQuery query, Instant after, @Nullable ChangePosition position, int limit) {
        return read(new VintageSql(query).changes(after, position, limit));
    }

    /** These vintages, as far as a reader of some sharing levels may see them, in no order. */
    @Transactional
    public List<Vintage> byIds(Collection<Long> ids, Set<Sharing> visible) {
        return ids.isEmpty() ? List.of() : read(VintageSql.byIds(ids, visible));
    }

    private List<Vintage> read(VintageSql sql) {
        return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, sql));
    }

    private static List<Vintage> read(Connection connection, VintageSql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<Vintage> vintages = new ArrayList<>();
                while (rows.next()) {
                    vintages.add(VintageMapper.read(rows));
                }
                return vintages;
            }
        }
    }
}
