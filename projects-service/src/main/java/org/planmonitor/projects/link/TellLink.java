package org.planmonitor.projects.link;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.subject.Subjects;

/** Leaves event and audit entry of what was said of a link, or reported. The event has the link in full. */
@ApplicationScoped
class TellLink {

    static final String AGGREGATE = "link";

    private final AuditTrail audit;
    private final Outbox outbox;
    private final LinkStore store;
    private final Subjects subjects;

    TellLink(AuditTrail audit, Outbox outbox, LinkStore store, Subjects subjects) {
        this.audit = audit;
        this.outbox = outbox;
        this.store = store;
        this.subjects = subjects;
    }

    /** The event: a link was made or changed, or a contribution reported. */
    record Changed(
            String plan,
            String project,
            LinkView link,
            @Nullable Fact reported,
            String cause,
            Sharing sharing,
            boolean simulated) {}

    /** A link that came with a pack. */
    void loaded(ProjectRef project, Subjects.Ref subject) {
        LinkView link = view(project, subject);
        audit(project, link, "link.loaded", null, link);
        emit(project, link, null, "link.loaded");
    }

    /** A new version of a link. */
    void said(ProjectRef project, @Nullable LinkView before, LinkView after) {
        String cause = before == null ? "link.made" : "link.changed";
        audit(project, after, cause, before, after);
        emit(project, after, null, cause);
    }

    /** A fact of a link, and the one that it corrects. */
    void reported(ProjectRef project, LinkView link, @Nullable Fact corrected, Fact fact) {
        String cause = corrected == null ? "contribution.reported" : "contribution.corrected";
        audit(project, link, cause, corrected, fact);
        emit(project, link, fact, cause);
    }

    /** A link that nobody changed, whose other end is shown otherwise from now on: nothing of ours to audit. */
    void subjectChanged(ProjectRef project, Subjects.Ref subject) {
        emit(project, view(project, subject), null, "subject.changed");
    }

    /** The link as it stands, whoever may see it. */
    LinkView view(ProjectRef project, Subjects.Ref subject) {
        Set<Sharing> everything = EnumSet.allOf(Sharing.class);
        LinkStore.Reader reader = LinkStore.Reader.now(project.plan().code(), everything);
        Stored link = store.find(reader, project.id(), subject).orElseThrow();
        return LinkView.of(link, subjects.find(reader.ofSubjects(), subject).orElse(null));
    }

    private void audit(ProjectRef project, LinkView link, String cause, @Nullable Object before, Object after) {
        audit.record(AGGREGATE, id(project, link), cause, before, after);
    }

    private void emit(ProjectRef project, LinkView link, @Nullable Fact reported, String cause) {
        boolean simulated = project.plan().simulated();
        Changed changed = new Changed(link.plan(), project.code(), link, reported, cause, link.sharing(), simulated);
        outbox.emit(new OutboxEvent("link.changed", AGGREGATE, id(project, link), link.sharing(), changed));
    }

    private static String id(ProjectRef project, LinkView link) {
        return project.aggregateId() + "/" + link.subject().type() + "/"
                + link.subject().code();
    }
}
