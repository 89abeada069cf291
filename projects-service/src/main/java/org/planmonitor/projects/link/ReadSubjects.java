package org.planmonitor.projects.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.link.coverage.LeftOut;
import org.planmonitor.projects.link.coverage.Share;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectLinks;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.subject.Subject;
import org.planmonitor.projects.subject.Subjects;

/**
 * What feeds an indicator or a commitment, how much of its target that covers, and what a project endangers. Every answer is of what
 * the reader sees: sums too, so that no total gives a hidden project away.
 */
@ApplicationScoped
class ReadSubjects {

    private final Plans plans;
    private final ProjectAccess projects;
    private final ProjectLinks mentions;
    private final Subjects subjects;
    private final Links links;
    private final LinkStore store;
    private final Reckon reckon;

    ReadSubjects(
            Plans plans,
            ProjectAccess projects,
            ProjectLinks mentions,
            Subjects subjects,
            Links links,
            LinkStore store,
            Reckon reckon) {
        this.plans = plans;
        this.projects = projects;
        this.mentions = mentions;
        this.subjects = subjects;
        this.links = links;
        this.store = store;
        this.reckon = reckon;
    }

    @Transactional
    Page<SubjectViews.Fed> page(
            String planCode, Subjects.Filter filter, @Nullable String asOf, @Nullable String cursor, int limit) {
        KnownPlan plan = plans.require(planCode);
        LinkStore.Reader reader = links.reader(planCode, asOf);
        Page<Subject> page = Page.cut(
                subjects.page(reader.ofSubjects(), filter, after(cursor), limit + 1),
                limit,
                subject -> Cursor.encode(subject.type().name(), subject.code()));
        List<Stored> feeding = feeding(reader, page.items());
        Reckon.Reckoning known = reckon.over(plan, reader, feeding);
        Map<Subjects.Ref, List<Stored>> bySubject = feeding.stream().collect(Collectors.groupingBy(Stored::subject));
        return page.map(subject -> fed(subject, bySubject.getOrDefault(subject.ref(), List.of()), known));
    }

    @Transactional
    SubjectViews.Fed one(String planCode, Subjects.Ref ref, @Nullable String asOf) {
        KnownPlan plan = plans.require(planCode);
        LinkStore.Reader reader = links.reader(planCode, asOf);
        Subject subject = require(reader, ref);
        List<Stored> feeding = feeding(reader, List.of(subject));
        return fed(subject, feeding, reckon.over(plan, reader, feeding));
    }

    /** What feeds it. The whole is read for each page: what counts depends on what else feeds the same target. */
    @Transactional
    Page<SubjectViews.Feeding> feeding(
            String planCode, Subjects.Ref ref, @Nullable String asOf, long after, int limit) {
        KnownPlan plan = plans.require(planCode);
        LinkStore.Reader reader = links.reader(planCode, asOf);
        Subject subject = require(reader, ref);
        List<Stored> all = feeding(reader, List.of(subject));
        Reckon.Reckoning known = reckon.over(plan, reader, all);
        Map<String, LeftOut> leftOut = Aims.leftOut(subject, shares(all, known));
        List<Stored> rest =
                all.stream().filter(link -> link.id() > after).limit(limit + 1L).toList();
        return Page.cut(rest, limit, link -> OrdinalCursor.encode(link.id()))
                .map(link -> SubjectViews.Feeding.of(
                        link, known, subject, leftOut.get(link.project().code())));
    }

    @Transactional
    SubjectViews.Endangered endangered(String planCode, String project, @Nullable String asOf) {
        ProjectRef ref = projects.see(planCode, project);
        LinkStore.Reader reader = links.reader(planCode, asOf);
        List<Stored> feeds = store.ofProject(reader, ref.id());
        Reckon.Reckoning known = reckon.over(ref.plan(), reader, feeds);
        Set<String> codes = feeds.stream().map(link -> link.subject().code()).collect(Collectors.toSet());
        Map<Subjects.Ref, Subject> ends = subjects.of(reader.ofSubjects(), codes);
        List<SubjectViews.Contribution> contributions = feeds.stream()
                .map(link -> SubjectViews.Contribution.of(link, known, ends.get(link.subject())))
                .toList();
        return new SubjectViews.Endangered(
                planCode,
                new LinkView.Project(project, ref.name(), ref.href()),
                stage(ref, reader),
                light(feeds),
                SubjectViews.Slip.of(feeds.isEmpty() ? null : known.slip(feeds.getFirst())),
                contributions.stream().filter(each -> !each.dangers().isEmpty()).count(),
                contributions);
    }

    private String stage(ProjectRef project, LinkStore.Reader reader) {
        ProjectLinks.Mention then = mentions.mentions(
                        reader.plan(), List.of(project.code()), reader.visible(), reader.at())
                .get(project.code());
        return then == null ? project.stage() : then.stage();
    }

    private static @Nullable String light(List<Stored> ofOneProject) {
        return ofOneProject.isEmpty() ? null : ofOneProject.getFirst().project().light();
    }

    private Subject require(LinkStore.Reader reader, Subjects.Ref ref) {
        return subjects.find(reader.ofSubjects(), ref)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("没有指标或目标 " + ref.code(), "There is no " + ref.type() + " " + ref.code())));
    }

    private List<Stored> feeding(LinkStore.Reader reader, List<Subject> of) {
        Set<Subjects.Ref> refs = of.stream().map(Subject::ref).collect(Collectors.toSet());
        Set<String> codes = refs.stream().map(Subjects.Ref::code).collect(Collectors.toSet());
        return store.feeding(reader, codes).stream()
                .filter(link -> refs.contains(link.subject()))
                .toList();
    }

    private static SubjectViews.Fed fed(Subject subject, List<Stored> feeding, Reckon.Reckoning known) {
        List<Share> shares = shares(feeding, known);
        int endangered = (int) feeding.stream()
                .filter(link -> !known.dangers(link, subject).isEmpty())
                .count();
        return SubjectViews.Fed.of(subject, shares, endangered);
    }

    private static List<Share> shares(List<Stored> links, Reckon.Reckoning known) {
        return links.stream().map(known::share).toList();
    }

    private static Subjects.After after(@Nullable String cursor) {
        if (cursor == null) {
            return Subjects.After.NOTHING;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        return new Subjects.After(parts.getFirst(), parts.getLast());
    }
}
