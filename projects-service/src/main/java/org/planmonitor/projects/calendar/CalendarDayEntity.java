package org.planmonitor.projects.calendar;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

@Entity(name = "CalendarDay")
@Table(name = "calendar_day")
@IdClass(CalendarDayEntity.Key.class)
class CalendarDayEntity {

    /** A day is said once per plan. */
    record Key(String plan, LocalDate day) implements Serializable {}

    @Id
    String plan;

    @Id
    LocalDate day;

    int year;
    boolean working;

    @Column(name = "name_zh")
    @Nullable
    String nameZh;

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    protected CalendarDayEntity() {}

    CalendarDayEntity(String plan, int year, LocalDate day, @Nullable Text holiday) {
        this.plan = plan;
        this.year = year;
        this.day = day;
        this.working = holiday == null;
        this.nameZh = holiday == null ? null : holiday.zh();
        this.nameEn = holiday == null ? null : holiday.en();
    }
}
