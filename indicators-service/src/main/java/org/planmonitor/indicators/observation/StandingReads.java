package org.planmonitor.indicators.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.planmonitor.indicators.publication.DefinitionNews;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;

/**
 * What stands now, in one statement that needs no lock and no transaction: it reads the instant of the plan's last
 * publication in the same snapshot as the figures, and publications of a plan are in one order, so that the figures are
 * the answer as of that instant.
 */
@ApplicationScoped
class StandingReads {

    private final AgroalDataSource dataSource;
    private final DefinitionNews news;

    StandingReads(AgroalDataSource dataSource, DefinitionNews news) {
        this.dataSource = dataSource;
        this.news = news;
    }

    /** Figures and the instant they are as of. */
    record Standing(Instant asOf, List<Vintage> figures) {}

    /** The first so many of the cells that a query means; its own instant is not looked at. */
    Standing first(VintageQuery query, int limit) {
        return read(query.planId(), new VintageSql(query).standing(limit));
    }

    /** One cell's newest publication that a reader of some sharing levels may see, if there is one. */
    Standing one(long planId, CellKey cell, Set<Sharing> visible) {
        return read(planId, VintageSql.standing(planId, cell, visible));
    }

    private Standing read(long planId, VintageSql sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                Instant asOf = Database.instant(rows, "last_published_at");
                news.heard(planId, Database.instant(rows, "definitions_changed_at"));
                List<Vintage> figures = new ArrayList<>();
                // A plan without such a figure is a row without one.
                while (rows.getObject("series_id") != null) {
                    figures.add(VintageMapper.read(rows));
                    if (!rows.next()) {
                        break;
                    }
                }
                return new Standing(asOf, figures);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the figures could not be read", e);
        }
    }
}
