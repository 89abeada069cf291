package org.planmonitor.projects.link;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.subject.Subject;
import org.planmonitor.projects.subject.SubjectChanged;
import org.planmonitor.projects.subject.SubjectChanging;

/**
 * Tells of links whose subject became known, was withdrawn, came back or is shared with others: they are resolved or broken from now on,
 * and the pages of their projects show that.
 */
@ApplicationScoped
class FollowSubject {

    private final LinkStore store;
    private final ProjectAccess projects;
    private final TellLink telling;

    FollowSubject(LinkStore store, ProjectAccess projects, TellLink telling) {
        this.store = store;
        this.projects = projects;
        this.telling = telling;
    }

    void changing(@Observes SubjectChanging event) {
        Subject subject = event.subject();
        Set<String> codes = store.projectsOf(subject.plan(), subject.ref());
        if (!codes.isEmpty()) {
            projects.lockAll(subject.plan(), codes);
        }
    }

    void changed(@Observes SubjectChanged event) {
        Subject subject = event.subject();
        Set<String> codes = store.projectsOf(subject.plan(), subject.ref());
        if (codes.isEmpty()) {
            return;
        }
        Map<String, ProjectRef> held = projects.lockAll(subject.plan(), codes);
        projects.allChanged(held.values(), "link.subject-changed");
        held.values().forEach(project -> telling.subjectChanged(project, subject.ref()));
    }
}
