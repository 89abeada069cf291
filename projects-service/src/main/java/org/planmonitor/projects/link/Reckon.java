package org.planmonitor.projects.link;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.Beside;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.link.coverage.Danger;
import org.planmonitor.projects.link.coverage.Share;
import org.planmonitor.projects.milestone.Slips;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.project.LifeCycles;
import org.planmonitor.projects.subject.Subject;

/** Gathers what conclusions about links rest on, in as many statements however many links there are. */
@ApplicationScoped
class Reckon {

    private final LifeCycles lifeCycles;
    private final Slips slips;
    private final Clock clock;

    Reckon(LifeCycles lifeCycles, Slips slips, Clock clock) {
        this.lifeCycles = lifeCycles;
        this.slips = slips;
        this.clock = clock;
    }

    Reckoning over(KnownPlan plan, LinkStore.Reader reader, List<Stored> links) {
        LocalDate today = LocalDate.ofInstant(reader.past() ? reader.at() : clock.instant(), plan.timeZone());
        Set<Long> projects = links.stream().map(link -> link.project().id()).collect(Collectors.toSet());
        Map<String, Beside.Kind> besides = new HashMap<>();
        lifeCycles.of(plan.code()).besides().forEach(beside -> besides.put(beside.stage(), beside.kind()));
        return new Reckoning(
                besides, reader.past() ? slips.of(projects, today, reader.at()) : slips.of(projects, today), today);
    }

    /**
     * What is known of the projects of some links on a day.
     *
     * @param besides what stages beside the paths mean
     * @param slips by project
     */
    record Reckoning(Map<String, Beside.Kind> besides, Map<Long, Slips.Worst> slips, LocalDate today) {

        Share share(Stored link) {
            return link.share(isGone(link));
        }

        Slips.@Nullable Worst slip(Stored link) {
            return slips.get(link.project().id());
        }

        /** What endangers a contribution; it is due by the year of the target where nobody has said by when. */
        List<Danger> dangers(Stored link, @Nullable Subject subject) {
            Slips.Worst slip = slip(link);
            Terms.Expected expected = link.version().terms().expected();
            String by = expected == null ? null : expected.by();
            PartialDate due = by == null ? null : PartialDate.parse(by);
            Danger.Course course = new Danger.Course(
                    isGone(link),
                    besides.get(link.project().stage()) == Beside.Kind.PAUSE,
                    slip == null ? null : slip.days(),
                    slip == null ? null : slip.done());
            return Danger.of(course, due, targetYear(link, subject), Danger.outstanding(share(link)), today);
        }

        private static @Nullable PartialDate targetYear(Stored link, @Nullable Subject subject) {
            return subject == null
                    ? null
                    : Aims.component(subject, link.version().terms().component())
                            .map(Subject.Component::target)
                            .map(target -> new PartialDate(target.year(), null, null))
                            .orElse(null);
        }

        private boolean isGone(Stored link) {
            Beside.Kind beside = besides.get(link.project().stage());
            return beside == Beside.Kind.END || beside == Beside.Kind.JOIN;
        }
    }
}
