package org.planmonitor.projects.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.project.ProjectsChanging;
import org.planmonitor.projects.rating.arithmetic.Computation;
import org.planmonitor.projects.rating.arithmetic.Inputs;

/**
 * Rates projects anew whenever something of them changes, in the transaction of the change: whoever can read the change reads
 * the rating that follows from it. Projects that are cancelled or merged are rated no more.
 */
@ApplicationScoped
class ComputeRatings {

    private static final Set<String> ENDED = Set.of("CANCELLED", "MERGED");

    private final Instance<RatingSource> sources;
    private final RatingStore store;
    private final RateProject rate;
    private final CurrentCaller caller;
    private final Clock clock;

    ComputeRatings(
            @Any Instance<RatingSource> sources,
            RatingStore store,
            RateProject rate,
            CurrentCaller caller,
            Clock clock) {
        this.sources = sources;
        this.store = store;
        this.rate = rate;
        this.caller = caller;
        this.clock = clock;
    }

    void changing(@Observes ProjectsChanging event) {
        if (event.projects().isEmpty()) {
            return;
        }
        ProjectRef any = event.projects().iterator().next();
        LocalDate today = LocalDate.now(clock.withZone(any.plan().timeZone()));
        List<Long> ids = event.projects().stream().map(ProjectRef::id).toList();
        Map<Long, Inputs> inputs = inputs(ids, today);
        Map<Long, RatingEntity> before = store.computed(ids);
        Map<ProjectRef, RatingEntity> anew = new LinkedHashMap<>();
        for (ProjectRef project : event.projects()) {
            Inputs known =
                    ENDED.contains(project.stage()) ? Inputs.NONE : inputs.getOrDefault(project.id(), Inputs.NONE);
            Computation computation = Computation.of(known);
            RatingEntity last = before.get(project.id());
            boolean differs = last == null ? !computation.parts().isEmpty() : last.differsFrom(computation);
            if (differs) {
                anew.put(
                        project,
                        RatingEntity.computed(
                                project.id(),
                                computation,
                                known,
                                event.cause(),
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                caller.get().subject()));
            }
        }
        rate.record(anew, event.cause());
    }

    /** Those of the projects whose rating would be another one on the day. */
    Set<Long> differing(Collection<Long> projects, LocalDate day) {
        if (projects.isEmpty()) {
            return Set.of();
        }
        Map<Long, Inputs> inputs = inputs(List.copyOf(projects), day);
        Map<Long, RatingEntity> before = store.computed(projects);
        return projects.stream()
                .filter(project -> {
                    Computation now = Computation.of(inputs.getOrDefault(project, Inputs.NONE));
                    RatingEntity last = before.get(project);
                    return last == null ? !now.parts().isEmpty() : last.differsFrom(now);
                })
                .collect(Collectors.toSet());
    }

    private Map<Long, Inputs> inputs(List<Long> projects, LocalDate day) {
        Map<Long, Inputs> inputs = new HashMap<>();
        for (RatingSource source : sources) {
            source.of(projects, day).forEach((project, known) -> inputs.merge(project, known, Inputs::and));
        }
        return inputs;
    }
}
