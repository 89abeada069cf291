package org.planmonitor.projects.link;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.subject.Subject;
import org.planmonitor.projects.subject.SubjectType;
import org.planmonitor.projects.subject.Subjects;

/**
 * A link as it is read.
 *
 * @param actual the newest total that was reported; null where none was
 * @param version what the expectation, the confidence and the note were written in; facts have no version
 * @param sharing the narrower of the project's and the subject's
 */
@Schema(name = "Link")
record LinkView(
        String plan,
        Project project,
        SubjectMention subject,
        LinkState state,
        @Nullable String component,
        Terms.@Nullable Expected expected,
        Terms.@Nullable Confidence confidence,
        @Nullable String note,
        Stored.@Nullable Actual actual,
        int version,
        Instant knownFrom,
        @Nullable String reason,
        @Nullable String document,
        Sharing sharing,
        String href) {

    /** The project at one end. */
    @Schema(name = "LinkedProject")
    record Project(String code, Text name, String href) {}

    /** The other end; without a name where it was never told of. */
    @Schema(name = "LinkedSubject")
    record SubjectMention(
            SubjectType type, String code, @Nullable Text name, String href) {

        static SubjectMention of(String plan, Subjects.Ref ref, @Nullable Subject known) {
            return new SubjectMention(
                    ref.type(),
                    ref.code(),
                    known == null ? null : known.name(),
                    ref.type().href(plan, ref.code()));
        }
    }

    /** One version. */
    @Schema(name = "LinkVersion")
    record Version(
            int version,
            Instant knownFrom,
            @Nullable String component,
            Terms.@Nullable Expected expected,
            Terms.@Nullable Confidence confidence,
            @Nullable String note,
            boolean ended,
            @Nullable String reason,
            @Nullable String document) {

        static Version of(Stored.Version said) {
            Terms terms = said.terms();
            return new Version(
                    said.number(),
                    said.knownFrom(),
                    terms.component(),
                    terms.expected(),
                    terms.confidence(),
                    terms.note(),
                    terms.ended(),
                    said.reason(),
                    said.document());
        }
    }

    static LinkView of(Stored link, @Nullable Subject subject) {
        Terms terms = link.version().terms();
        return new LinkView(
                link.plan(),
                new Project(
                        link.project().code(),
                        link.project().name(),
                        link.project().href(link.plan())),
                SubjectMention.of(link.plan(), link.subject(), subject),
                link.state(),
                terms.component(),
                terms.expected(),
                terms.confidence(),
                terms.note(),
                link.actual(),
                link.version().number(),
                link.version().knownFrom(),
                link.version().reason(),
                link.version().document(),
                link.sharing(),
                link.href());
    }

    /** Differs whenever the answer does. */
    EntityTag tag() {
        return EntityTag.of(this);
    }
}
