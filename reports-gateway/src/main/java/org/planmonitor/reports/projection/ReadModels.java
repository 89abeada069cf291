package org.planmonitor.reports.projection;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;

/**
 * Routes each event to the model that keeps it, in the set that is being filled. Types that are not named are passed over (observations among them:
 * they only tell how fresh the plan's inputs are), because owners may add types before the gateway learns of them.
 */
@Singleton
class ReadModels {

    private final Database database;
    private final PlanModel plans;
    private final VerdictModel verdicts;
    private final ProjectModel projects;
    private final DispatchModel dispatch;
    private final CalendarModel calendars;
    private final NewestModel newest;

    ReadModels(
            Database database,
            PlanModel plans,
            VerdictModel verdicts,
            ProjectModel projects,
            DispatchModel dispatch,
            CalendarModel calendars,
            NewestModel newest) {
        this.database = database;
        this.plans = plans;
        this.verdicts = verdicts;
        this.projects = projects;
        this.dispatch = dispatch;
        this.calendars = calendars;
        this.newest = newest;
    }

    void keep(int generation, ReceivedEvent event) {
        switch (event.type()) {
            case "plan.created", "plan.amended" -> plans.described(generation, event);
            case "indicator.defined" -> plans.indicatorDefined(generation, event);
            case "commitment.defined" -> plans.commitmentDefined(generation, event);
            case "assessment.changed" -> verdicts.changed(generation, event);
            case "registry.created" -> projects.registryCreated(generation, event);
            case "project.changed" -> projects.changed(generation, event);
            case "calendar.announced" -> calendars.announced(generation, event);
            case "rates.changed" -> dispatch.ratesChanged(generation, event);
            case "blocker.changed" -> dispatch.blockerChanged(generation, event);
            case "rating.changed" -> dispatch.ratingChanged(generation, event);
            default -> {
                // of no interest here, and no failure either
            }
        }
        String plan = event.data().path("plan").asText("");
        if (!plan.isEmpty()) {
            keepFresh(generation, plan, event);
            newest.keep(generation, plan, event);
        }
    }

    private void keepFresh(int generation, String plan, ReceivedEvent event) {
        database.update("""
                insert into model_freshness (generation, plan, source, up_to, sharing) values (?, ?, ?, ?, ?)
                on conflict (generation, plan, source)
                do update set up_to = greatest(model_freshness.up_to, excluded.up_to)
                """, generation, plan, event.source(), event.time(), Sharing.PUBLIC);
    }
}
