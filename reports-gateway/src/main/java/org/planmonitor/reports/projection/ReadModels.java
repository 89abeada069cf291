package org.planmonitor.reports.projection;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.EventHandler;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;

/**
 * Routes each event to the model that keeps it. Types that are not named are passed over (observations among them:
 * they only tell how fresh the plan's inputs are), because owners may add types before the gateway learns of them.
 */
@Singleton
class ReadModels implements EventHandler {

    private final Database database;
    private final PlanModel plans;
    private final VerdictModel verdicts;
    private final ProjectModel projects;
    private final DispatchModel dispatch;

    ReadModels(
            Database database, PlanModel plans, VerdictModel verdicts, ProjectModel projects, DispatchModel dispatch) {
        this.database = database;
        this.plans = plans;
        this.verdicts = verdicts;
        this.projects = projects;
        this.dispatch = dispatch;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "plan.created", "plan.amended" -> plans.described(event);
            case "indicator.defined" -> plans.indicatorDefined(event);
            case "commitment.defined" -> plans.commitmentDefined(event);
            case "assessment.changed" -> verdicts.changed(event);
            case "registry.created" -> projects.registryCreated(event);
            case "project.changed" -> projects.changed(event);
            case "rates.changed" -> dispatch.ratesChanged(event);
            case "blocker.changed" -> dispatch.blockerChanged(event);
            case "rating.changed" -> dispatch.ratingChanged(event);
            default -> {
                // of no interest here, and no failure either
            }
        }
        String plan = event.data().path("plan").asText("");
        if (!plan.isEmpty()) {
            keepFresh(plan, event);
        }
    }

    private void keepFresh(String plan, ReceivedEvent event) {
        database.update("""
                insert into freshness (plan, source, up_to, sharing) values (?, ?, ?, ?)
                on conflict (plan, source) do update set up_to = greatest(freshness.up_to, excluded.up_to)
                """, plan, event.source(), event.time(), Sharing.PUBLIC);
    }
}
