package org.planmonitor.bench.projects;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * The yardstick of a page: for each request the statements that the service's page costs, over the same pool, and their rows
 * as they come. No rights, no rules, no views. Arguments: port, database, file with the statements.
 */
final class Bare {

    private static final int CONNECTIONS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource pool;
    private final Page page;
    private final Map<String, String> ids;

    private Bare(AgroalDataSource pool, Page page, Map<String, String> ids) {
        this.pool = pool;
        this.page = page;
        this.ids = ids;
    }

    /** What was recorded of one project's page. */
    record Page(String code, String id, List<Query> statements) {}

    record Query(String sql, List<String> parameters) {}

    public static void main(String[] arguments) throws IOException, SQLException {
        AgroalDataSource pool = pool(arguments[1]);
        Bare bare = new Bare(pool, page(Path.of(arguments[2])), ids(pool));
        Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(CONNECTIONS));
        vertx.createHttpServer()
                .requestHandler(request -> vertx.executeBlocking(() -> bare.answer(request.uri()), false)
                        .onSuccess(body -> request.response()
                                .putHeader("Content-Type", "application/json")
                                .end(body))
                        .onFailure(problem -> fail(request, problem)))
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void fail(HttpServerRequest request, Throwable problem) {
        System.err.println(problem);
        request.response().setStatusCode(500).end();
    }

    private static AgroalDataSource pool(String url) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(factory -> factory
                                // The types of recorded parameters are left to the server.
                                .jdbcUrl(url + "?stringtype=unspecified")
                                .principal(new NamePrincipal("projects_app"))
                                .credential(new SimplePassword("projects_app")))));
    }

    private static Page page(Path file) throws IOException {
        JsonNode recorded = JSON.readTree(file.toFile());
        List<Query> statements = new ArrayList<>();
        for (JsonNode statement : recorded.get("statements")) {
            List<String> parameters = new ArrayList<>();
            statement.get("parameters").forEach(each -> parameters.add(each.asText()));
            statements.add(new Query(statement.get("sql").asText().replaceAll("\\$\\d+", "?"), parameters));
        }
        return new Page(recorded.get("code").asText(), recorded.get("id").asText(), statements);
    }

    private static Map<String, String> ids(AgroalDataSource pool) throws SQLException {
        Map<String, String> ids = new HashMap<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select code, id from project")) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getString(2));
            }
        }
        return ids;
    }

    private Buffer answer(String path) throws SQLException, IOException {
        String code = path.substring(path.lastIndexOf('/') + 1);
        String id = ids.get(code);
        if (id == null) {
            return Buffer.buffer("{}");
        }
        Buffer body = Buffer.buffer();
        try (Connection connection = pool.getConnection();
                java.io.StringWriter text = new java.io.StringWriter();
                JsonGenerator json = JSON.createGenerator(text)) {
            connection.setAutoCommit(false);
            json.writeStartArray();
            for (Query query : page.statements()) {
                ask(connection, query, code, id, json);
            }
            json.writeEndArray();
            connection.commit();
            connection.setAutoCommit(true);
            json.flush();
            body.appendBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return body;
    }

    /** What was recorded of one project, of the one that is asked for. */
    private String asked(String recorded, String code, String id) {
        if (recorded.equals(page.code())) {
            return code;
        }
        if (recorded.equals(page.id())) {
            return id;
        }
        return recorded.equals("{" + page.id() + "}") ? "{" + id + "}" : recorded;
    }

    private void ask(Connection connection, Query query, String code, String id, JsonGenerator json)
            throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            for (int place = 1; place <= query.parameters().size(); place++) {
                statement.setString(place, asked(query.parameters().get(place - 1), code, id));
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    json.writeStartArray();
                    for (int column = 1; column <= columns; column++) {
                        json.writeString(rows.getString(column));
                    }
                    json.writeEndArray();
                }
            }
        }
    }
}
