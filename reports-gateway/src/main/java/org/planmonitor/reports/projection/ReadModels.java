package org.planmonitor.reports.projection;

import java.util.List;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.event.OwnerTopics;

/**
 * Routes each event to the model that keeps it, in the set that is being filled; those of one transaction together. Types that are
 * not named are passed over, because owners may add types before the gateway learns of them.
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
    private final MilestoneModel milestones;
    private final ReportingModel reporting;
    private final SupplyModel supply;
    private final Event<FactsKept> facts;
    private final ModelNews news;
    private final Heard heard;

    ReadModels(
            Database database,
            PlanModel plans,
            VerdictModel verdicts,
            ProjectModel projects,
            DispatchModel dispatch,
            CalendarModel calendars,
            ReleaseModel releases,
            MilestoneModel milestones,
            ReportingModel reporting,
            SupplyModel supply,
            Event<FactsKept> facts,
            ModelNews news,
            Heard heard) {
        this.database = database;
        this.plans = plans;
        this.verdicts = verdicts;
        this.projects = projects;
        this.dispatch = dispatch;
        this.calendars = calendars;
        this.releases = releases;
        this.milestones = milestones;
        this.reporting = reporting;
        this.supply = supply;
        this.facts = facts;
        this.news = news;
        this.heard = heard;
    }

    /** All events of a transaction, in order. */
    void keep(int generation, List<ReceivedEvent> events) {
        var writes = new Writes();
        var fresh = new Freshness();
        var newest = new NewestEvents();
        var kept = new Kept();
        for (ReceivedEvent event : events) {
            keep(writes, generation, event);
            kept.heard(event);
            String plan = event.data().path("plan").asText("");
            if (!plan.isEmpty()) {
                if (!OwnerTopics.isOwn(event.topic())) {
                    fresh.heard(plan, event);
                }
                newest.heard(plan, event);
            }
        }
        fresh.into(writes, generation);
        newest.into(writes, generation);
        writes.into(database);
        heard.keep(generation, events);
        kept.fire(facts);
        if (!fresh.plans().isEmpty()) {
            news.changed(generation, fresh.plans());
        }
    }

    private void keep(Writes writes, int generation, ReceivedEvent event) {
        switch (event.type()) {
            case "plan.created", "plan.amended" -> plans.described(writes, generation, event);
            case "plan.archived" -> plans.archived(writes, generation, event);
            case "indicator.defined" -> plans.indicatorDefined(writes, generation, event);
            case "commitment.defined" -> plans.commitmentDefined(writes, generation, event);
            case "department.defined" -> plans.departmentDefined(writes, generation, event);
            case "observations.published" -> {
                releases.published(writes, generation, event);
                reporting.published(writes, generation, event);
            }
            case "assessment.changed" -> verdicts.changed(writes, generation, event);
            case "registry.created" -> projects.registryCreated(writes, generation, event);
            case "project.changed" -> projects.changed(writes, generation, event);
            case "calendar.announced" -> calendars.announced(writes, generation, event);
            case "rates.changed" -> dispatch.ratesChanged(writes, generation, event);
            case "blocker.changed" -> dispatch.blockerChanged(writes, generation, event);
            case "rating.changed" -> dispatch.ratingChanged(writes, generation, event);
            case "investment.recorded" -> dispatch.moneyRecorded(writes, generation, event);
            case "milestone.changed" -> milestones.changed(writes, generation, event);
            case "report.overdue" -> reporting.overdue(writes, generation, event);
            case "progress-report.overdue", "progress-report.changed" ->
                reporting.progressReport(writes, generation, event);
            case "submission.changed" -> reporting.submissionChanged(writes, generation, event);
            case "chain.changed" -> supply.chainChanged(writes, generation, event);
            case "supply-warning.changed" -> supply.warningChanged(writes, generation, event);
            default -> {
                // of no interest here, and no failure either
            }
        }
    }
}
