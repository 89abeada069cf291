package org.planmonitor.indicators.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

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
