package org.planmonitor.reports.projection;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.sql.Database;

/** The official calendars of a plan's years, by which working days are counted. */
@Singleton
class CalendarModel {

    private final Database database;
    private final FactReader reader;

    CalendarModel(Database database, FactReader reader) {
        this.database = database;
        this.reader = reader;
    }

    void announced(int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.CalendarAnnounced.class);
        database.update(
                """
                insert into model_calendar (generation, plan, year, sequence, calendar) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, generation, fact.plan(), fact.calendar().path("year").asInt(), event.sequence(), fact.calendar());
    }
}
