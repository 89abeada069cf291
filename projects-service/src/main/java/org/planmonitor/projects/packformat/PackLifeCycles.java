package org.planmonitor.projects.packformat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.LifeCycle;

/** Stages, paths, and which path a portfolio's kinds of project go. */
public record PackLifeCycles(List<ProjectsPack.Named> stages, List<Path> paths, List<Assignment> assignments) {

    /** One path: its stages in order, and what reported events show on it. */
    public record Path(String code, Text name, List<Step> stages, List<Event> events) {

        /** The path as rules; call it for a path that has been found free of contradictions. */
        public LifeCycle rules() {
            Map<String, LifeCycle.EventRule> shown = new LinkedHashMap<>();
            events.forEach(event -> shown.put(
                    event.event(), new LifeCycle.EventRule(event.stage(), !Boolean.FALSE.equals(event.dated()))));
            return new LifeCycle(
                    code,
                    stages.stream()
                            .map(step -> new LifeCycle.Step(step.stage(), Boolean.TRUE.equals(step.optional())))
                            .toList(),
                    shown);
        }
    }

    /** A stage of a path; not optional unless said. */
    public record Step(String stage, @Nullable Boolean optional) {}

    /** What an event shows; dated unless said otherwise. */
    public record Event(
            String event, @Nullable String stage, @Nullable Boolean dated) {}

    /** The path that projects of these kinds go in a portfolio. */
    public record Assignment(String portfolio, List<String> kinds, String path) {}
}
