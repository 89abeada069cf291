package org.planmonitor.indicators.due;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.deadline.Deadlines;
import org.planmonitor.indicators.deadline.PlanDeadlines;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;

/** Reminds departments under one plan: in one transaction what is told is kept and told. */
@ApplicationScoped
class Reminding {

    /** Who has not handed in is reminded this many working days before the last day. */
    private static final int AHEAD_WORKING_DAYS = 3;

    /** A deadline that is set for the first time does not dig up what is older. */
    private static final int LOOK_BACK_DAYS = 366;

    private static final int MONTHS_PER_YEAR = 12;

    private final PlanCatalog catalog;
    private final Deadlines deadlines;
    private final DueFigures figures;
    private final ReminderStore store;
    private final Outbox outbox;
    private final Clock clock;

    Reminding(
            PlanCatalog catalog,
            Deadlines deadlines,
            DueFigures figures,
            ReminderStore store,
            Outbox outbox,
            Clock clock) {
        this.catalog = catalog;
        this.deadlines = deadlines;
        this.figures = figures;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The event; its schemas are those of {@code report.due} and {@code report.overdue}. */
    record Reminder(
            String plan,
            String department,
            String period,
            LocalDate due,
            int overdueWorkingDays,
            Instant at,
            List<Missing> missing) {}

    /** A figure that is not there, and the submission that has it so far. */
    record Missing(
            SubjectRef subject,
            String component,
            String region,
            @Nullable UUID submission,
            @Nullable String state) {}

    /** A period whose last day is near or has passed. */
    private record Pressing(Period period, LocalDate due, ReminderStore.Kind kind) {}

    @Transactional
    void remind(String code) {
        PlanDefinition plan = catalog.whole(code).orElseThrow();
        PlanDeadlines of = deadlines.of(plan);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<OutboxEvent> events = new ArrayList<>();
        pressing(plan, of, now).forEach(each -> events.addAll(remind(plan, of, each, now)));
        outbox.emitAll(events);
    }

    private List<OutboxEvent> remind(PlanDefinition plan, PlanDeadlines of, Pressing pressing, Instant now) {
        Map<String, List<DueItem>> open = figures.of(plan, of, pressing.period(), now).stream()
                .filter(DueItem::owed)
                .collect(Collectors.groupingBy(DueItem::department, LinkedHashMap::new, Collectors.toList()));
        if (open.isEmpty()) {
            return List.of();
        }
        Set<String> told =
                store.tell(plan.plan().id(), pressing.period(), pressing.kind(), pressing.due(), open.keySet(), now);
        return open.entrySet().stream()
                .filter(each -> told.contains(each.getKey()))
                .map(each -> event(plan.plan().code(), pressing, each.getKey(), each.getValue(), of, now))
                .toList();
    }

    private static OutboxEvent event(
            String plan, Pressing pressing, String department, List<DueItem> items, PlanDeadlines of, Instant now) {
        Reminder reminder = new Reminder(
                plan,
                department,
                pressing.period().toString(),
                pressing.due(),
                of.overdue(pressing.due(), now),
                now,
                items.stream()
                        .map(each -> new Missing(
                                each.subject(),
                                each.component(),
                                each.region(),
                                each.submission(),
                                each.submissionState()))
                        .toList());
        return new OutboxEvent(
                pressing.kind() == ReminderStore.Kind.DUE ? "report.due" : "report.overdue",
                "report",
                String.join("/", plan, department, pressing.period().toString()),
                Sharing.INTERNAL,
                reminder);
    }

    private static List<Pressing> pressing(PlanDefinition plan, PlanDeadlines of, Instant now) {
        LocalDate today = of.today(now);
        return Arrays.stream(Frequency.values())
                .flatMap(frequency -> periods(plan, frequency, today.getYear()))
                .flatMap(period -> of.due(period).flatMap(due -> pressing(of, period, due, today)).stream())
                .toList();
    }

    private static Optional<Pressing> pressing(PlanDeadlines of, Period period, LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return due.isBefore(today.minusDays(LOOK_BACK_DAYS))
                    ? Optional.empty()
                    : Optional.of(new Pressing(period, due, ReminderStore.Kind.OVERDUE));
        }
        return today.isBefore(of.daysBefore(due, AHEAD_WORKING_DAYS))
                ? Optional.empty()
                : Optional.of(new Pressing(period, due, ReminderStore.Kind.DUE));
    }

    /** Periods of the plan whose last day can be near: a deadline lies at most a year behind its period. */
    private static Stream<Period> periods(PlanDefinition plan, Frequency frequency, int year) {
        int first = Math.max(year - 2, plan.plan().period().startYear());
        int last = Math.min(year, plan.plan().period().endYear());
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(each -> IntStream.rangeClosed(1, MONTHS_PER_YEAR / frequency.months())
                        .mapToObj(ordinal -> new Period(each, frequency, ordinal)));
    }
}
