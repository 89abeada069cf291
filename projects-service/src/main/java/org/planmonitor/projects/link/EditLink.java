package org.planmonitor.projects.link;

import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.subject.Subject;
import org.planmonitor.projects.subject.Subjects;

/** Writes a version of a link: the first one, or one that follows what was read. Writers of one project's links queue on its row. */
@ApplicationScoped
class EditLink {

    private final ProjectAccess projects;
    private final Plans plans;
    private final Subjects subjects;
    private final LinkStore store;
    private final Links links;
    private final TellLink telling;
    private final Recordings recordings;
    private final CurrentCaller caller;

    EditLink(
            ProjectAccess projects,
            Plans plans,
            Subjects subjects,
            LinkStore store,
            Links links,
            TellLink telling,
            Recordings recordings,
            CurrentCaller caller) {
        this.projects = projects;
        this.plans = plans;
        this.subjects = subjects;
        this.store = store;
        this.links = links;
        this.telling = telling;
        this.recordings = recordings;
        this.caller = caller;
    }

    /** A link after a write. */
    record Edited(LinkView link, boolean created) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Edited put(String plan, String code, Subjects.Ref ref, LinkRequest.Checked said, WriteCondition condition) {
        ProjectRef project = projects.lock(plan, code, "link:write");
        LinkStore.Reader reader = LinkStore.Reader.now(plan, plans.visible());
        Stored before = store.find(reader, project.id(), ref).orElse(null);
        LinkView shown = before == null ? null : links.view(reader, before);
        condition.require(shown == null ? null : shown.tag());
        refuse(subjects.find(reader.ofSubjects(), ref).orElse(null), ref, said.terms(), before != null);
        long id = before == null ? store.open(plan, project.id(), ref) : before.id();
        projects.changed(project, "link.changed");
        store.add(
                id,
                new Stored.Version(
                        before == null ? 1 : before.version().number() + 1,
                        recordings.take(plan),
                        said.terms(),
                        said.reason(),
                        said.document(),
                        caller.get().subject()));
        LinkView after = telling.view(project, ref);
        telling.said(project, shown, after);
        return new Edited(after, before == null);
    }

    /** A new link goes to what is defined now; one whose end is gone can still be said to have ended. */
    private static void refuse(@Nullable Subject subject, Subjects.Ref ref, Terms terms, boolean exists) {
        if (exists && terms.ended()) {
            return;
        }
        Faults faults = new Faults("");
        if (subject == null) {
            faults.parameterRule(
                    "subject",
                    "SUBJECT_UNKNOWN",
                    "没有指标或目标 " + ref.code(),
                    "There is no " + ref.type() + " " + ref.code());
        } else if (subject.withdrawn()) {
            faults.parameterRule(
                    "subject",
                    "SUBJECT_WITHDRAWN",
                    ref.code() + " 已撤销",
                    ref.type() + " " + ref.code() + " was withdrawn");
        } else {
            component(faults, subject, terms.component());
        }
        faults.throwIfAny();
    }

    private static void component(Faults faults, Subject subject, @Nullable String component) {
        if (Aims.component(subject, component).isPresent()
                || subject.components().isEmpty()) {
            return;
        }
        String known =
                subject.components().stream().map(Subject.Component::code).collect(Collectors.joining(", "));
        if (component == null) {
            faults.rule("/component", "COMPONENT_NEEDED", "须指明分项:" + known, "It has several components: " + known);
        } else {
            faults.rule("/component", "UNKNOWN_REFERENCE", "没有此分项;分项为:" + known, "Its components are: " + known);
        }
    }
}
