package org.planmonitor.projects.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.sql.Database;

/** The plans that are not over, for jobs that look after each of them: the view {@code open_plan}, whose name is for statements that need more. */
@ApplicationScoped
public class OpenPlans {

    private final Database database;

    OpenPlans(Database database) {
        this.database = database;
    }

    /** A plan, and where its days begin and end. */
    public record OpenPlan(String code, ZoneId timeZone) {

        /** The plan's present day. */
        public LocalDate today(Clock clock) {
            return LocalDate.now(clock.withZone(timeZone));
        }
    }

    /** By code. */
    @Transactional
    public List<OpenPlan> all() {
        return database.query(
                "select code, time_zone from open_plan order by code",
                row -> new OpenPlan(row.getString("code"), ZoneId.of(row.getString("time_zone"))));
    }
}
