package org.planmonitor.kit.forgetting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An archived plan goes with everything that hangs on it, and nothing else; or it stays whole. */
class ForgetPlanTest {

    private final Platform.Database database = Platform.database("forget");

    private final Flyway flyway = Flyway.configure()
            .dataSource(database.url(), database.owner(), database.password())
            .locations("db/kit", "db/forget")
            .placeholders(Map.of("app_role", database.app()))
            .callbacks(new ForgetPlan())
            .load();

    @BeforeEach
    void twoPlans() {
        System.setProperty(ForgetPlan.KEPT, "report,remembered");
        flyway.migrate();
    }

    @AfterEach
    void nothingToForget() {
        System.clearProperty(ForgetPlan.PLAN);
        System.clearProperty(ForgetPlan.KEPT);
    }

    @Test
    void everythingOfItGoesAndNothingElse() {
        forget("plan-1");

        assertThat(all("select code from plan")).containsExactly("plan-2");
        assertThat(all("select plan_id from chapter")).containsExactly("2", "2");
        assertThat(all("select id from figure")).containsExactly("2");
        assertThat(all("select figure from \"figure note\"")).containsExactly("2");
        assertThat(all("select plan from task")).containsExactly("plan-2");
        assertThat(all("select code from unit")).containsExactly("health");
        assertThat(all("select plan from report order by 1")).containsExactly("plan-1", "plan-2");
        assertThat(all("select report from page order by 1")).containsExactly("1", "2");
        assertThat(all("select words from remembered")).containsExactly("task 1");
        assertThat(all("select plan || ' ' || sharing || ' ' || rows from forgotten_plan"))
                .containsExactly("plan-1 PUBLIC 7");
    }

    @Test
    void whatIsOnlyAddedToIsGuardedAgain() {
        forget("plan-1");

        assertThatThrownBy(() -> all("delete from figure returning id")).hasMessageContaining("only added to");
    }

    @Test
    void saidAgainItChangesNothing() {
        forget("plan-1");
        List<String> before = all("select forgotten_at from forgotten_plan");

        forget("plan-1");

        assertThat(all("select forgotten_at from forgotten_plan")).isEqualTo(before);
        assertThat(all("select words from remembered")).hasSize(1);
    }

    @Test
    void whatIsNotArchivedStays() {
        assertThatThrownBy(() -> forget("plan-2"))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("The plan plan-2 is not archived here");
        assertThatThrownBy(() -> forget("plan-9")).hasMessageContaining("not archived here");

        assertThat(all("select code from plan order by 1")).containsExactly("plan-1", "plan-2");
        assertThat(all("select plan from forgotten_plan")).isEmpty();
    }

    @Test
    void whatRefusesToGoKeepsAllOfIt() {
        all("create table witness (figure bigint not null references figure)");
        all("insert into witness values (1)");
        System.setProperty(ForgetPlan.KEPT, "report,remembered,witness");

        assertThatThrownBy(() -> forget("plan-1"))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("plan-1 cannot be forgotten")
                .hasMessageContaining("witness");

        assertThat(all("select id from figure order by 1")).containsExactly("1", "2");
        assertThat(all("select figure from \"figure note\" order by 1")).containsExactly("1", "2");
        assertThat(all("select plan from forgotten_plan")).isEmpty();
        assertThatThrownBy(() -> all("delete from figure returning id")).hasMessageContaining("only added to");
    }

    @Test
    void tablesInACircleAreNamed() {
        all("create table egg (id bigint primary key, plan text not null)");
        all("create table hen (id bigint primary key, egg bigint references egg)");
        all("alter table egg add column hen bigint references hen");

        assertThatThrownBy(() -> forget("plan-1"))
                .hasMessageContaining("circle")
                .hasMessageContaining("hen");
    }

    @Test
    void theApplicationCannotForget() throws SQLException {
        try (Connection app = database.connectAsApp();
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into forgotten_plan values ('plan-2', 'PUBLIC')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from forgotten_plan"))
                    .hasMessageContaining("permission denied");
        }
    }

    private void forget(String plan) {
        System.setProperty(ForgetPlan.PLAN, plan);
        flyway.migrate();
    }

    /** The first column; of a statement that answers nothing, nothing. */
    private List<String> all(String sql) {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            List<String> all = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet row = statement.getResultSet()) {
                    while (row.next()) {
                        all.add(row.getString(1));
                    }
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
