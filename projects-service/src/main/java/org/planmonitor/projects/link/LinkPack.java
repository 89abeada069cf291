package org.planmonitor.projects.link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackLinks;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.subject.SubjectType;
import org.planmonitor.projects.subject.Subjects;

/**
 * Links, in and out of a pack. What the plan itself says of a link has been known since it was printed. Its other end may not have been
 * told of yet: then the link is unresolved until it is.
 */
@ApplicationScoped
class LinkPack implements PackSection, PackExport {

    private static final int AFTER_PROJECTS = 29;

    private final LinkStore store;
    private final FactStore facts;
    private final ProjectAccess projects;
    private final TellLink telling;
    private final CurrentCaller caller;
    private final PackJson json;

    LinkPack(
            LinkStore store,
            FactStore facts,
            ProjectAccess projects,
            TellLink telling,
            CurrentCaller caller,
            PackJson json) {
        this.store = store;
        this.facts = facts;
        this.projects = projects;
        this.telling = telling;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public int order() {
        return AFTER_PROJECTS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        if (pack.links().commitments().isEmpty() && pack.links().indicators().isEmpty()) {
            return;
        }
        Map<String, ProjectRef> known = projects.loaded(plan);
        pack.links()
                .commitments()
                .forEach(link -> load(
                        plan,
                        link,
                        Objects.requireNonNull(known.get(link.project())),
                        new Subjects.Ref(SubjectType.COMMITMENT, Objects.requireNonNull(link.commitment()))));
        pack.links()
                .indicators()
                .forEach(link -> load(
                        plan,
                        link,
                        Objects.requireNonNull(known.get(link.project())),
                        new Subjects.Ref(SubjectType.INDICATOR, Objects.requireNonNull(link.indicator()))));
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        Map<Long, List<Stored.Version>> versions = store.allVersions(plan.code());
        Map<Long, List<Fact>> reported = facts.all(plan.code(), Recordings.LATEST);
        List<PackLinks.SubjectLink> commitments = new ArrayList<>();
        List<PackLinks.SubjectLink> indicators = new ArrayList<>();
        for (Stored link : store.all(plan.code())) {
            PackLinks.SubjectLink told = PackedLink.of(
                    link,
                    Objects.requireNonNull(versions.get(link.id())),
                    reported.getOrDefault(link.id(), List.of()),
                    printed(plan));
            (link.subject().type() == SubjectType.COMMITMENT ? commitments : indicators).add(told);
        }
        ObjectNode links = pack.withObject("/links");
        put(links, "commitments", commitments);
        put(links, "indicators", indicators);
    }

    private void put(ObjectNode links, String member, List<PackLinks.SubjectLink> told) {
        if (!told.isEmpty()) {
            links.set(member, json.of(told));
        }
    }

    private void load(KnownPlan plan, PackLinks.SubjectLink source, ProjectRef project, Subjects.Ref subject) {
        long id = store.open(plan.code(), project.id(), subject);
        List<Stored.Version> versions =
                PackedLink.versions(source, printed(plan), caller.get().subject());
        versions.forEach(version -> store.add(id, version));
        List<Long> ids = new ArrayList<>();
        for (PackLinks.Actual actual : source.actual()) {
            Long corrects = actual.corrects() == null ? null : ids.get(actual.corrects());
            Fact fact = fact(actual, facts.nextId(), corrects);
            facts.add(id, fact);
            ids.add(fact.id());
        }
        telling.loaded(project, subject);
    }

    private static Fact fact(PackLinks.Actual actual, long id, @Nullable Long corrects) {
        return new Fact(
                id,
                LocalDate.parse(actual.date()),
                actual.value(),
                actual.unit(),
                actual.source(),
                corrects,
                null,
                actual.reason(),
                Instant.parse(actual.recordedAt()),
                actual.recordedBy());
    }

    private static Instant printed(KnownPlan plan) {
        return plan.printedOn().atStartOfDay(plan.timeZone()).toInstant();
    }
}
