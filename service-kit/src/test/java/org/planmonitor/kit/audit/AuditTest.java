package org.planmonitor.kit.audit;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.security.CurrentCaller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SampleTest
class AuditTest {

    @Inject
    AuditTrail trail;

    @Inject
    AuditVerifier verifier;

    private String id = "";

    @BeforeEach
    void newAggregate() {
        id = UUID.randomUUID().toString();
    }

    private void change(int value) {
        CurrentCaller.asSystem(
                "test",
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> trail.record("note", id, "note.changed", null, state(value))));
    }

    private static Map<String, Object> state(int value) {
        return Map.of("title", "太原", "value", new BigDecimal(value + ".50"), "lines", List.of("b", "a"));
    }

    private static Connection connect(String roleKey, String passwordKey) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(roleKey, String.class),
                config.getValue(passwordKey, String.class));
    }

    private static Connection asOwner() throws SQLException {
        return connect("quarkus.flyway.username", "quarkus.flyway.password");
    }

    private static Connection asApplication() throws SQLException {
        return connect("quarkus.datasource.username", "quarkus.datasource.password");
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_entry disable trigger user");
            statement.execute(sql.replace("$", "aggregate_id = '" + id + "' and position"));
            statement.execute("alter table audit_entry enable trigger user");
        }
    }

    @Test
    void entries_of_an_aggregate_are_chained() {
        change(1);
        change(2);
        change(3);

        assertThat(verifier.verify("note", id)).isEqualTo(new Verification.Intact(3));
        assertThat(verifier.verify("note", "never seen")).isEqualTo(new Verification.Intact(0));
    }

    @Test
    void one_transaction_leaves_one_entry_from_the_first_state_to_the_last() throws SQLException {
        CurrentCaller.asSystem(
                "test",
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.record("note", id, "note.opened", Map.of("a", 1), Map.of("a", 2));
                    trail.record("note", id, "note.closed", Map.of("a", 2), Map.of("a", 3));
                }));

        try (Connection connection = asApplication();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select action, before ->> 'a', after ->> 'a', actor"
                        + " from audit_entry where aggregate_id = '" + id + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                    .containsExactly("note.opened note.closed", "1", "3", "system:test");
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_entry() {
        assertThatThrownBy(() -> CurrentCaller.asSystem(
                        "test",
                        () -> QuarkusTransaction.requiringNew().run(() -> {
                            trail.record("note", id, "note.changed", null, state(1));
                            throw new IllegalStateException("no");
                        })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(verifier.verify("note", id)).isEqualTo(new Verification.Intact(0));
    }

    @Test
    void nothing_is_recorded_outside_a_transaction() {
        assertThatThrownBy(() ->
                        CurrentCaller.asSystem("test", () -> trail.record("note", id, "note.changed", null, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writers_of_one_aggregate_queue_and_the_chain_holds() {
        CompletableFuture<?>[] writers = IntStream.range(0, 8)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> change(writer)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        assertThat(verifier.verify("note", id)).isEqualTo(new Verification.Intact(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void neither_the_application_nor_the_owner_can_change_it(String sql) throws SQLException {
        change(1);
        try (Connection application = asApplication();
                Connection owner = asOwner();
                Statement asApplication = application.createStatement();
                Statement asOwner = owner.createStatement()) {
            assertThatThrownBy(() -> asApplication.execute(sql)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> asOwner.execute(sql)).hasMessageContaining("append-only");
        }
    }

    @Test
    void the_application_cannot_change_the_schema() throws SQLException {
        try (Connection application = asApplication();
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("alter table audit_entry disable trigger user"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void what_the_owner_changes_behind_its_back_is_found() throws SQLException {
        change(1);
        change(2);
        change(3);

        tamper("update audit_entry set after = '{\"title\": \"forged\"}' where $ = 2");

        assertThat(verifier.verify("note", id)).isEqualTo(new Verification.Broken(2, "changed"));
    }

    @Test
    void what_the_owner_takes_away_is_found() throws SQLException {
        change(1);
        change(2);
        change(3);

        tamper("delete from audit_entry where $ = 2");
        assertThat(verifier.verify("note", id)).isEqualTo(new Verification.Broken(2, "missing"));

        tamper("delete from audit_entry where $ > 1");
        assertThat(verifier.verify("note", id)).isEqualTo(new Verification.Broken(2, "missing at the end"));
    }
}
