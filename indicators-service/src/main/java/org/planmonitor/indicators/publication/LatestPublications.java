package org.planmonitor.indicators.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.planmonitor.kit.consistency.Memory;
import org.planmonitor.kit.consistency.Remembered;

/**
 * When each plan last published anything, as this replica knows it: at once for its own publications, within a moment for
 * those of other replicas, and never behind the consistency token of a request. An answer that was read as of that
 * instant is still the answer. What it reads it also tells the news of definitions.
 */
@ApplicationScoped
public class LatestPublications {

    /** How long another replica's publication may go unnoticed by a reader without a token. */
    private static final Duration MAX_AGE = Duration.ofMillis(250);

    private static final String ALL = "all";

    private final AgroalDataSource dataSource;
    private final DefinitionNews news;
    private final Remembered<String, Map<Long, Instant>> remembered;

    LatestPublications(AgroalDataSource dataSource, DefinitionNews news, Memory memory) {
        this.dataSource = dataSource;
        this.news = news;
        this.remembered = memory.remember(1, MAX_AGE);
    }

    /** The instant of the plan's last publication. */
    public Instant of(long planId) {
        Instant known = remembered.get(ALL, this::read).get(planId);
        if (known == null) {
            // The plan is younger than what is remembered.
            remembered.forgetAll();
            known = remembered.get(ALL, this::read).get(planId);
        }
        return Objects.requireNonNull(known, () -> "there is no plan " + planId);
    }

    /** To be called when a publication of this replica has been committed. */
    void changed() {
        remembered.forgetAll();
    }

    private Map<Long, Instant> read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id, last_published_at, definitions_changed_at from plan");
                ResultSet rows = statement.executeQuery()) {
            Map<Long, Instant> latest = new HashMap<>();
            while (rows.next()) {
                latest.put(rows.getLong(1), rows.getTimestamp(2).toInstant());
                news.heard(rows.getLong(1), rows.getTimestamp(3).toInstant());
            }
            return latest;
        } catch (SQLException e) {
            throw new IllegalStateException("the plans' last publications could not be read", e);
        }
    }
}
