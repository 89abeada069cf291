package org.planmonitor.indicators.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.indicators.plan.WorkCalendar;
import org.planmonitor.indicators.sql.Locks;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** A plan's calendar, put together: what a planner has set goes before the pack's days, and those before the official ones. */
@ApplicationScoped
class Calendars {

    private final PlanCatalog catalog;
    private final OfficialCalendar official;
    private final CalendarStore store;
    private final Locks locks;
    private final AuditTrail audit;
    private final Outbox outbox;

    Calendars(
            PlanCatalog catalog,
            OfficialCalendar official,
            CalendarStore store,
            Locks locks,
            AuditTrail audit,
            Outbox outbox) {
        this.catalog = catalog;
        this.official = official;
        this.store = store;
        this.locks = locks;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** What others are told of a year. */
    record Changed(String plan, CalendarYear calendar) {}

    @Transactional
    List<CalendarYear> years(String plan) {
        return List.copyOf(years(catalog.visible(plan)).values());
    }

    @Transactional
    CalendarYear year(String plan, int year) {
        return find(catalog.visible(plan), year);
    }

    /** Sets a year. Deadlines move with it; what has been submitted stays as it is. */
    @Transactional
    CalendarYear put(String code, int year, WriteCondition condition, CalendarYearBody body) {
        PlanDefinition plan = catalog.visible(code);
        String id = code + "/" + year;
        locks.take("calendar/" + id);
        CalendarYear before = years(plan).get(year);
        condition.require(before == null ? null : EntityTag.of(before));
        CalendarYear after = body.checked(year, plan.plan().calendar().weekend());
        if (after.equals(before)) {
            return after;
        }
        store.put(plan.plan().id(), after);
        audit.record("calendar", id, "calendar.set", before, after);
        outbox.emit(
                new OutboxEvent("calendar.changed", "calendar", id, plan.plan().sharing(), new Changed(code, after)));
        return after;
    }

    SortedMap<Integer, CalendarYear> years(PlanDefinition plan) {
        SortedMap<Integer, CalendarYear> years = new TreeMap<>();
        official.years(plan.plan().timeZone()).forEach(each -> years.put(each.year(), each));
        years.putAll(ofPack(plan.plan()));
        store.years(plan.plan().id(), plan.plan().calendar().weekend()).forEach(each -> years.put(each.year(), each));
        return years;
    }

    private CalendarYear find(PlanDefinition plan, int year) {
        CalendarYear known = years(plan).get(year);
        if (known == null) {
            throw ProblemException.notFound(
                    new Text(year + " 年的日历尚未设定", "The calendar of " + year + " has not been set yet"));
        }
        return known;
    }

    private static Map<Integer, CalendarYear> ofPack(PlanFacts plan) {
        WorkCalendar calendar = plan.calendar();
        Map<Integer, CalendarYear> years = new TreeMap<>();
        Stream.concat(calendar.holidays().stream(), calendar.workingDays().stream())
                .map(LocalDate::getYear)
                .distinct()
                .forEach(year -> years.put(
                        year,
                        new CalendarYear(
                                year,
                                calendar.weekend(),
                                in(year, calendar.holidays()),
                                in(year, calendar.workingDays()),
                                null,
                                CalendarYear.Origin.PLAN)));
        return years;
    }

    private static List<LocalDate> in(int year, List<LocalDate> days) {
        return days.stream()
                .filter(day -> day.getYear() == year)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
