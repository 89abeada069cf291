package org.planmonitor.projects.link;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.link.coverage.Share;
import org.planmonitor.projects.subject.Subjects;

/**
 * A link in the version of an instant, with the project as it stands today and the newest that was reported until then.
 *
 * @param sharing the narrower of project's and subject's
 */
record Stored(
        long id,
        String plan,
        Subjects.Ref subject,
        Project project,
        LinkState state,
        Sharing sharing,
        Version version,
        @Nullable Actual actual) {

    /** The project at one end. */
    record Project(
            long id,
            String code,
            Text name,
            String stage,
            @Nullable String stageSince,
            @Nullable String light,
            @Nullable String parent) {

        String href(String plan) {
            return "/projects/v1/plans/" + plan + "/projects/" + code;
        }
    }

    /** What was said, by whom, and why; no reason of what came with a pack. */
    record Version(
            int number,
            Instant knownFrom,
            Terms terms,
            @Nullable String reason,
            @Nullable String document,
            String recordedBy) {}

    /** The newest reported total. */
    record Actual(LocalDate day, BigDecimal value, String unit, String source) {}

    Share share(boolean gone) {
        Terms.Expected expected = version.terms().expected();
        return new Share(
                project.code(),
                project.parent(),
                version.terms().component(),
                gone,
                expected == null ? null : expected.value(),
                expected == null ? null : expected.unit(),
                actual == null ? null : actual.value(),
                actual == null ? null : actual.unit());
    }

    String href() {
        return href(plan, project.code(), subject);
    }

    static String href(String plan, String project, Subjects.Ref subject) {
        return "/projects/v1/plans/" + plan + "/projects/" + project + "/links/" + subject.type() + "/"
                + subject.code();
    }
}
