package org.planmonitor.projects.link;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.link.coverage.Coverage;
import org.planmonitor.projects.link.coverage.Danger;
import org.planmonitor.projects.link.coverage.LeftOut;
import org.planmonitor.projects.link.coverage.Share;
import org.planmonitor.projects.milestone.Slips;
import org.planmonitor.projects.subject.Subject;
import org.planmonitor.projects.subject.SubjectType;

/** Indicators and commitments with the projects behind them, as they are answered. */
final class SubjectViews {

    private SubjectViews() {}

    /**
     * One that projects can feed.
     *
     * @param verdict the newest that was told to this reader; null where none was
     * @param lags whether it is behind by that verdict, or by the last known one where the newest year cannot be judged
     * @param projects number of links that the reader sees
     * @param endangered number of those whose contribution may not come, or not in time
     * @param feeding where the projects are listed
     * @param href where it is defined and judged
     */
    @Schema(name = "FedSubject")
    record Fed(
            String plan,
            SubjectType type,
            String code,
            Text name,
            Subject.@Nullable Unit unit,
            boolean withdrawn,
            Subject.@Nullable Verdict verdict,
            boolean lags,
            List<Component> components,
            int projects,
            int endangered,
            String feeding,
            String href) {

        static Fed of(Subject subject, List<Share> shares, int endangered) {
            return new Fed(
                    subject.plan(),
                    subject.type(),
                    subject.code(),
                    subject.name(),
                    subject.unit(),
                    subject.withdrawn(),
                    subject.verdict(),
                    subject.verdict() != null && subject.verdict().lags(),
                    subject.components().stream()
                            .map(component -> new Component(
                                    component.code(),
                                    component.name(),
                                    component.baseline(),
                                    component.target(),
                                    Aims.coverage(subject, component, shares)))
                            .toList(),
                    shares.size(),
                    endangered,
                    "/projects/v1/plans/" + subject.plan() + "/subjects/" + subject.type() + "/" + subject.code()
                            + "/projects",
                    subject.type().href(subject.plan(), subject.code()));
        }
    }

    /** A part that has a series, with what projects bring to its target. */
    @Schema(name = "FedComponent")
    record Component(
            String code,
            Text name,
            Subject.@Nullable Baseline baseline,
            Subject.@Nullable Target target,
            Coverage coverage) {}

    /**
     * A project that feeds it.
     *
     * @param slip the open milestone that lies farthest behind; null without one
     * @param leftOut why it does not count in the coverage; null where it does
     */
    @Schema(name = "FeedingProject")
    record Feeding(
            Mention project,
            @Nullable Slip slip,
            LinkState state,
            @Nullable String component,
            Terms.@Nullable Expected expected,
            Terms.@Nullable Confidence confidence,
            Stored.@Nullable Actual actual,
            @Nullable LeftOut leftOut,
            List<Danger> dangers,
            String href) {

        static Feeding of(Stored link, Reckon.Reckoning known, Subject subject, @Nullable LeftOut leftOut) {
            Terms terms = link.version().terms();
            return new Feeding(
                    Mention.of(link),
                    Slip.of(known.slip(link)),
                    link.state(),
                    terms.component(),
                    terms.expected(),
                    terms.confidence(),
                    link.actual(),
                    leftOut,
                    known.dangers(link, subject),
                    link.href());
        }
    }

    /** A project with where it stands; the light is null until something can be judged. */
    @Schema(name = "FeedingProjectMention")
    record Mention(
            String code,
            Text name,
            String stage,
            @Nullable String stageSince,
            @Nullable String light,
            String href) {

        static Mention of(Stored link) {
            Stored.Project project = link.project();
            return new Mention(
                    project.code(),
                    project.name(),
                    project.stage(),
                    project.stageSince(),
                    project.light(),
                    project.href(link.plan()));
        }
    }

    /** How far a project lies behind, by its latest open milestone. */
    @Schema(name = "ProjectSlip")
    record Slip(String milestone, Text name, String baseline, String light, long days, long overdueDays, String done) {

        static @Nullable Slip of(Slips.@Nullable Worst worst) {
            return worst == null
                    ? null
                    : new Slip(
                            worst.milestone(),
                            worst.name(),
                            worst.baseline(),
                            worst.light().name(),
                            worst.days(),
                            worst.overdueDays(),
                            worst.done().toString());
        }
    }

    /**
     * What a project endangers: all that it feeds, with why each contribution may not come.
     *
     * @param slip the open milestone that lies farthest behind; null without one
     * @param endangered number of the contributions that may not come, or not in time
     */
    @Schema(name = "EndangeredByProject")
    record Endangered(
            String plan,
            LinkView.Project project,
            String stage,
            @Nullable String light,
            @Nullable Slip slip,
            long endangered,
            List<Contribution> feeds) {}

    /** A contribution of one project to one subject. */
    @Schema(name = "EndangeredContribution")
    record Contribution(
            LinkView.SubjectMention subject,
            LinkState state,
            Subject.@Nullable Verdict verdict,
            @Nullable String component,
            Terms.@Nullable Expected expected,
            Terms.@Nullable Confidence confidence,
            Stored.@Nullable Actual actual,
            List<Danger> dangers,
            String href) {

        static Contribution of(Stored link, Reckon.Reckoning known, @Nullable Subject subject) {
            Terms terms = link.version().terms();
            return new Contribution(
                    LinkView.SubjectMention.of(link.plan(), link.subject(), subject),
                    link.state(),
                    subject == null ? null : subject.verdict(),
                    terms.component(),
                    terms.expected(),
                    terms.confidence(),
                    link.actual(),
                    known.dangers(link, subject),
                    link.href());
        }
    }
}
