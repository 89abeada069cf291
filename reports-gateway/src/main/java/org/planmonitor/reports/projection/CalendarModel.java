package org.planmonitor.reports.projection;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;

/** The official calendars of a plan's years, by which working days are counted. */
@Singleton
class CalendarModel {

    private final FactReader reader;

    CalendarModel(FactReader reader) {
        this.reader = reader;
    }

    void announced(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.CalendarAnnounced.class);
        writes.add(
                """
                insert into model_calendar (generation, plan, year, sequence, calendar) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, generation, fact.plan(), fact.calendar().path("year").asInt(), event.sequence(), fact.calendar());
    }
}
