package org.planmonitor.projects.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.planmonitor.projects.rating.arithmetic.Inputs;

/** What a feature knows that counts for the rating of projects. */
public interface RatingSource {

    /** What it knows of each of the projects on a day, in one query; a project that is missing has nothing. */
    Map<Long, Inputs> of(Collection<Long> projects, LocalDate day);

    /**
     * The projects of a plan for which what {@link #of} answers, or what their page shows, differs between two days although
     * nobody wrote anything.
     */
    Set<Long> movedByTime(String plan, LocalDate after, LocalDate until);

    /** Projects that may have to be rated anew between two days; those whose rating stays are passed over. */
    default Set<Long> perhapsRatedAnew(String plan, LocalDate after, LocalDate until) {
        return Set.of();
    }
}
