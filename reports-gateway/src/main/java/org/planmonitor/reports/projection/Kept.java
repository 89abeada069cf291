package org.planmonitor.reports.projection;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.reports.projection.FactsKept.About;
import org.planmonitor.reports.projection.FactsKept.Fact;

/** What the events of one transaction are about, each named once. */
final class Kept {

    private final Set<Fact> facts = new LinkedHashSet<>();

    void heard(ReceivedEvent event) {
        JsonNode data = event.data();
        switch (event.type()) {
            case "plan.created", "plan.amended" -> add(data, About.PLAN, "");
            case "indicator.defined", "commitment.defined" -> add(data, About.SUBJECT, "/code");
            case "assessment.changed" -> add(data, About.VERDICT, "/subject/code");
            case "project.changed" -> add(data, About.PROJECT, "/code");
            case "milestone.changed" -> add(data, About.MILESTONE, "/project");
            case "blocker.changed" -> add(data, About.BLOCKER, "/project");
            case "rating.changed" -> add(data, About.RATING, "/project");
            case "investment.recorded" -> add(data, About.MONEY, "/project");
            case "report.overdue", "submission.changed", "observations.published" -> add(data, About.REPORTING, "");
            case "progress-report.overdue", "progress-report.changed" -> add(data, About.PROGRESS_REPORT, "/project");
            case "chain.changed" -> add(data, About.SUPPLY, "/code");
            case "supply-warning.changed" -> add(data.path("warning"), About.SUPPLY, "/chain");
            default -> {
                // nothing that somebody looks at
            }
        }
    }

    void fire(Event<FactsKept> kept) {
        if (!facts.isEmpty()) {
            kept.fire(new FactsKept(facts));
        }
    }

    /** @param code where it stands in the data */
    private void add(JsonNode data, About about, String code) {
        JsonNode named = data.at(code);
        facts.add(new Fact(data.path("plan").asText(), about, named.isTextual() ? named.asText() : null));
    }
}
