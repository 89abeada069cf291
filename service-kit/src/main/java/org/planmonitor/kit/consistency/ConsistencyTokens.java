package org.planmonitor.kit.consistency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * The tokens of this request: the one its caller sent, and the one of the transaction it wrote. A token is the transaction's
 * id in the database; clients treat it as opaque.
 */
@ApplicationScoped
public class ConsistencyTokens {

    public static final String HEADER = "Consistency-Token";

    private static final String WRITTEN = "org.planmonitor.consistency.written";

    private final DataSource dataSource;
    private final CurrentVertxRequest request;

    ConsistencyTokens(DataSource dataSource, CurrentVertxRequest request) {
        this.dataSource = dataSource;
        this.request = request;
    }

    /** The token of the current transaction, which makes it one that writes; the answer will carry it. */
    public String ofTransaction() {
        String token = query("select pg_current_xact_id()::text");
        wrote(token);
        return token;
    }

    /** As {@link #ofTransaction}, for whoever has been told the transaction's id with something else. */
    public void wrote(String token) {
        RoutingContext context = context();
        if (context != null) {
            context.put(WRITTEN, token);
        }
    }

    /** The token of what this request has written, null when nothing. */
    @Nullable
    String written() {
        RoutingContext context = context();
        return context == null ? null : context.get(WRITTEN);
    }

    /** What the caller wants to see at least. */
    OptionalLong wanted() {
        RoutingContext context = context();
        String header = context == null ? null : context.request().getHeader(HEADER);
        if (header == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(header));
        } catch (NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.header(
                    HEADER,
                    "CONSISTENCY_TOKEN_FORMAT",
                    new Text("不是本服务返回的一致性令牌", "Not a consistency token that a write has returned")));
        }
    }

    /** What the database shows now. */
    Snapshot snapshot() {
        return Snapshot.parse(query("select pg_current_snapshot()::text"));
    }

    private @Nullable RoutingContext context() {
        return io.quarkus.arc.Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    }

    private String query(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its transactions", e);
        }
    }
}
