package org.planmonitor.projects.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Plans as they are read: past the persistence context, because every request begins with one and none changes it. */
@ApplicationScoped
class PlanRows {

    private static final String PLANS =
            "select code, name_zh, name_en, starts_in, ends_in, printed_on, region, time_zone, simulated, sharing from plan";

    private final Database database;

    PlanRows(Database database) {
        this.database = database;
    }

    Optional<KnownPlan> find(String code) {
        return database.first(PLANS + " where code = ?", PlanRows::known, code);
    }

    List<KnownPlan> after(String code, Set<Sharing> visible, int most) {
        return database.query(
                PLANS + " where code > ? and sharing = any (?) order by code limit ?",
                PlanRows::known,
                code,
                visible,
                most);
    }

    private static KnownPlan known(ResultSet row) throws SQLException {
        return new KnownPlan(
                row.getString("code"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                new KnownPlan.Period(row.getString("starts_in"), row.getString("ends_in")),
                row.getObject("printed_on", LocalDate.class),
                row.getString("region"),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("simulated"),
                Sharing.valueOf(row.getString("sharing")));
    }
}
