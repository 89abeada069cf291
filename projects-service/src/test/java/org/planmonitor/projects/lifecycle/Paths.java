package org.planmonitor.projects.lifecycle;

import java.util.List;
import java.util.Map;

import org.planmonitor.projects.lifecycle.LifeCycle.EventRule;
import org.planmonitor.projects.lifecycle.LifeCycle.Step;

/** The paths that the tests walk. */
final class Paths {

    static final LifeCycle INDUSTRIAL = new LifeCycle(
            "INDUSTRIAL",
            List.of(
                    new Step("LISTED", false),
                    new Step("RESERVE", false),
                    new Step("PREPARATION", false),
                    new Step("SIGNED", true),
                    new Step("STARTED", false),
                    new Step("COMPLETED", false),
                    new Step("IN_PRODUCTION", false),
                    new Step("AT_CAPACITY", false)),
            Map.of(
                    "APPROVED", new EventRule("PREPARATION", true),
                    "STARTED", new EventRule("STARTED", true),
                    "IN_PROGRESS", new EventRule("STARTED", false),
                    "COMMISSIONED", new EventRule("IN_PRODUCTION", true),
                    "ESTIMATED", new EventRule(null, true)));

    private Paths() {}
}
