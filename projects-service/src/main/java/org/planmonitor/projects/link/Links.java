package org.planmonitor.projects.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.subject.Subject;
import org.planmonitor.projects.subject.Subjects;

/** The links of a plan, read: as they stand, or as they were known at an instant: names and who sees what are of today. */
@ApplicationScoped
class Links {

    private final Plans plans;
    private final ProjectAccess projects;
    private final Subjects subjects;
    private final LinkStore store;
    private final Recordings recordings;

    Links(Plans plans, ProjectAccess projects, Subjects subjects, LinkStore store, Recordings recordings) {
        this.plans = plans;
        this.projects = projects;
        this.subjects = subjects;
        this.store = store;
        this.recordings = recordings;
    }

    @Transactional
    Page<LinkView> page(String plan, LinkStore.Filter filter, @Nullable String asOf, long after, int limit) {
        plans.require(plan);
        LinkStore.Reader reader = reader(plan, asOf);
        Page<Stored> page =
                Page.cut(store.page(reader, filter, after, limit + 1), limit, link -> OrdinalCursor.encode(link.id()));
        Map<Subjects.Ref, Subject> ends = ends(reader, page.items());
        return page.map(link -> LinkView.of(link, ends.get(link.subject())));
    }

    @Transactional
    LinkView one(String plan, String project, Subjects.Ref subject, @Nullable String asOf) {
        LinkStore.Reader reader = reader(plan, asOf);
        return view(reader, require(reader, project, subject));
    }

    @Transactional
    Page<LinkView.Version> versions(
            String plan, String project, Subjects.Ref subject, @Nullable String asOf, long after, int limit) {
        LinkStore.Reader reader = reader(plan, asOf);
        Stored link = require(reader, project, subject);
        return Page.cut(
                        store.versions(link.id(), reader.at(), after, limit + 1),
                        limit,
                        said -> OrdinalCursor.encode(said.number()))
                .map(LinkView.Version::of);
    }

    /** The link of an instant; 404 where there was none or the reader may not see one of its ends. */
    Stored require(LinkStore.Reader reader, String project, Subjects.Ref subject) {
        ProjectRef known = projects.see(reader.plan(), project);
        return store.find(reader, known.id(), subject).orElseThrow(() -> nothing(project, subject));
    }

    static ProblemException nothing(String project, Subjects.Ref subject) {
        return ProblemException.notFound(new Text(
                "项目 " + project + " 与 " + subject.code() + " 没有关联",
                "There is no link of " + project + " to " + subject.type() + " " + subject.code()));
    }

    LinkView view(LinkStore.Reader reader, Stored link) {
        return LinkView.of(link, ends(reader, List.of(link)).get(link.subject()));
    }

    LinkStore.Reader reader(String plan, @Nullable String asOf) {
        return new LinkStore.Reader(plan, plans.visible(), recordings.asOf(plan, asOf), asOf != null);
    }

    private Map<Subjects.Ref, Subject> ends(LinkStore.Reader reader, List<Stored> links) {
        Set<String> codes = new HashSet<>();
        links.forEach(link -> codes.add(link.subject().code()));
        return subjects.of(reader.ofSubjects(), codes);
    }
}
