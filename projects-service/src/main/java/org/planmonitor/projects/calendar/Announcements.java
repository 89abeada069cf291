package org.planmonitor.projects.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackCalendar;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** Keeps the calendars as they are announced, from a pack or year by year. A year that is announced anew replaces its days. */
@ApplicationScoped
class Announcements implements PackSection, PackExport {

    private static final String AGGREGATE = "calendar";
    private static final int AFTER_PROJECTS = 25;

    private final EntityManager entities;
    private final Plans plans;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final PackJson json;

    Announcements(
            EntityManager entities, Plans plans, Calendars calendars, AuditTrail audit, Outbox outbox, PackJson json) {
        this.entities = entities;
        this.plans = plans;
        this.calendars = calendars;
        this.audit = audit;
        this.outbox = outbox;
        this.json = json;
    }

    /** A year with its tag; {@code created} when it was not announced before. */
    record Kept(PackCalendar calendar, EntityTag tag, boolean created) {}

    /** The data of {@code calendar.announced}. */
    record CalendarAnnounced(String plan, PackCalendar calendar, boolean simulated) {}

    @Override
    public int order() {
        return AFTER_PROJECTS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        pack.calendar().forEach(calendar -> store(plan, calendar, null));
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        pack.set("calendar", json.of(list(plan.code())));
    }

    @Transactional
    List<PackCalendar> list(String plan) {
        plans.require(plan);
        List<CalendarDayEntity> days = calendars.days(plan);
        return entities.createQuery(
                        "from CalendarYear y where y.plan = :plan order by y.year", CalendarYearEntity.class)
                .setParameter("plan", plan)
                .getResultStream()
                .map(year -> Announced.of(year, days))
                .toList();
    }

    @Transactional
    Kept one(String plan, int year) {
        plans.require(plan);
        CalendarYearEntity stored = entities.find(CalendarYearEntity.class, new CalendarYearEntity.Key(plan, year));
        if (stored == null) {
            throw ProblemException.notFound(
                    new Text(year + " 年日历尚未公布", "The calendar of " + year + " is not announced"));
        }
        return new Kept(Announced.of(stored, calendars.days(plan)), tag(stored), false);
    }

    @Transactional
    Kept put(String planCode, int year, PackCalendar calendar, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        plans.lock(planCode);
        CalendarYearEntity stored = entities.find(
                CalendarYearEntity.class, new CalendarYearEntity.Key(planCode, year), LockModeType.PESSIMISTIC_WRITE);
        condition.require(stored == null ? null : tag(stored));
        List<ProblemError> errors = new ArrayList<>(CalendarRules.check(calendar, ""));
        if (calendar.year() != year) {
            errors.addFirst(
                    ProblemError.pointer("/year", "OTHER_YEAR", new Text("与路径中的年份不一致", "Not the year of the path")));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, errors.getFirst().message(), errors);
        }
        CalendarYearEntity kept = store(plan, calendar, stored);
        return new Kept(calendar, tag(kept), stored == null);
    }

    private CalendarYearEntity store(KnownPlan plan, PackCalendar calendar, @Nullable CalendarYearEntity known) {
        PackCalendar before = Optional.ofNullable(known)
                .map(year -> Announced.of(year, calendars.days(plan.code())))
                .orElse(null);
        CalendarYearEntity year =
                known == null ? new CalendarYearEntity(plan.code(), calendar.year(), calendar.notice()) : known;
        if (known == null) {
            entities.persist(year);
        } else {
            year.notice = calendar.notice();
            entities.lock(year, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            calendars.days(plan.code()).stream()
                    .filter(day -> day.year == calendar.year())
                    .forEach(entities::remove);
        }
        entities.flush();
        for (PackCalendar.Holiday holiday : calendar.holidays()) {
            LocalDate.parse(holiday.from())
                    .datesUntil(LocalDate.parse(holiday.last()).plusDays(1))
                    .forEach(day ->
                            entities.persist(new CalendarDayEntity(plan.code(), calendar.year(), day, holiday.name())));
        }
        for (String day : calendar.worked()) {
            entities.persist(new CalendarDayEntity(plan.code(), calendar.year(), LocalDate.parse(day), null));
        }
        entities.flush();
        String id = plan.code() + "/" + calendar.year();
        audit.record(AGGREGATE, id, "calendar.announced", before, calendar);
        outbox.emit(new OutboxEvent(
                "calendar.announced",
                AGGREGATE,
                id,
                plan.sharing(),
                new CalendarAnnounced(plan.code(), calendar, plan.simulated())));
        return year;
    }

    private static EntityTag tag(CalendarYearEntity year) {
        return EntityTag.of(year.plan, year.year, year.version);
    }
}
