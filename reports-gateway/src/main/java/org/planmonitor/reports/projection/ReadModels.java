package org.planmonitor.reports.projection;

import java.util.List;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.sql.Database;

/**
 * Routes each event to the model that keeps it, in the set that is being filled; those of one transaction together. Types that
 * are not named are passed over, because owners may add types before the gateway learns of them.
 */
@Singleton
class ReadModels {

    private final Database database;
    private final PlanModel plans;
    private final VerdictModel verdicts;
    private final ProjectModel projects;
    private final DispatchModel dispatch;
    private final CalendarModel calendars;
    private final ReleaseModel releases;

    ReadModels(
            Database database,
            PlanModel plans,
            VerdictModel verdicts,
            ProjectModel projects,
            DispatchModel dispatch,
            CalendarModel calendars,
            ReleaseModel releases) {
        this.database = database;
        this.plans = plans;
        this.verdicts = verdicts;
        this.projects = projects;
        this.dispatch = dispatch;
        this.calendars = calendars;
        this.releases = releases;
    }

    /** All events of a transaction, in order. */
    void keep(int generation, List<ReceivedEvent> events) {
        var writes = new Writes();
        var fresh = new Freshness();
        var newest = new NewestEvents();
        for (ReceivedEvent event : events) {
            keep(writes, generation, event);
            String plan = event.data().path("plan").asText("");
            if (!plan.isEmpty()) {
                fresh.heard(plan, event);
                newest.heard(plan, event);
            }
        }
        fresh.into(writes, generation);
        newest.into(writes, generation);
        writes.into(database);
    }

    private void keep(Writes writes, int generation, ReceivedEvent event) {
        switch (event.type()) {
            case "plan.created", "plan.amended" -> plans.described(writes, generation, event);
            case "indicator.defined" -> plans.indicatorDefined(writes, generation, event);
            case "commitment.defined" -> plans.commitmentDefined(writes, generation, event);
            case "department.defined" -> plans.departmentDefined(writes, generation, event);
            case "observations.published" -> releases.published(writes, generation, event);
            case "assessment.changed" -> verdicts.changed(writes, generation, event);
            case "registry.created" -> projects.registryCreated(writes, generation, event);
            case "project.changed" -> projects.changed(writes, generation, event);
            case "calendar.announced" -> calendars.announced(writes, generation, event);
            case "rates.changed" -> dispatch.ratesChanged(writes, generation, event);
            case "blocker.changed" -> dispatch.blockerChanged(writes, generation, event);
            case "rating.changed" -> dispatch.ratingChanged(writes, generation, event);
            default -> {
                // of no interest here, and no failure either
            }
        }
    }
}
