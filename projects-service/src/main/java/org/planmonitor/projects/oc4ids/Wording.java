package org.planmonitor.projects.oc4ids;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.plan.KnownPlan;

/**
 * In which words, times and addresses the projects of a plan are told.
 *
 * @param prefix with which every project id begins
 * @param base with which every address begins, ending with a slash
 * @param stages the names of the plan's stages
 */
record Wording(KnownPlan plan, Locale language, String prefix, URI base, Map<String, Text> stages) {

    String in(Text words) {
        return words.in(language);
    }

    String says(String zh, String en) {
        return new Text(zh, en).in(language);
    }

    String stage(String code) {
        return in(stages.getOrDefault(code, Text.same(code)));
    }

    /** The id of a project of the plan, the same for ever: its code never changes. */
    String id(String code) {
        return prefix + "-" + plan.code() + "-" + code;
    }

    URI address(String path) {
        return base.resolve(path);
    }

    /** Where a project is told in OC4IDS. */
    URI self(String code) {
        return address("projects/oc4ids/plans/" + plan.code() + "/projects/" + code);
    }

    OffsetDateTime at(Instant instant) {
        return instant.atZone(plan.timeZone()).toOffsetDateTime();
    }

    OffsetDateTime at(LocalDate day) {
        ZoneId there = plan.timeZone();
        return day.atStartOfDay(there).toOffsetDateTime();
    }

    /** The instant that a date begins at, when it is known to the day: the standard has no less precise ones, and a guess is none. */
    @Nullable
    OffsetDateTime day(@Nullable String written) {
        if (written == null) {
            return null;
        }
        PartialDate date = PartialDate.parse(written);
        return date.precision() == PartialDate.Precision.DAY ? at(date.first()) : null;
    }
}
