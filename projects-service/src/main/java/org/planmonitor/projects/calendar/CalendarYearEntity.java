package org.planmonitor.projects.calendar;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity(name = "CalendarYear")
@Table(name = "calendar_year")
@IdClass(CalendarYearEntity.Key.class)
class CalendarYearEntity {

    /** A year is announced once per plan, and may be announced anew. */
    record Key(String plan, int year) implements Serializable {}

    @Id
    String plan;

    @Id
    int year;

    String notice;

    @Version
    long version;

    protected CalendarYearEntity() {}

    CalendarYearEntity(String plan, int year, String notice) {
        this.plan = plan;
        this.year = year;
        this.notice = notice;
    }
}
