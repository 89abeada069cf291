package org.planmonitor.projects.link;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.subject.Subjects;

/** Takes reports of what a project has really brought. A wrong one is answered by another and stays. */
@ApplicationScoped
class ReportContribution {

    private final ProjectAccess projects;
    private final Plans plans;
    private final LinkStore store;
    private final FactStore facts;
    private final Links links;
    private final TellLink telling;
    private final Recordings recordings;
    private final CurrentCaller caller;
    private final Clock clock;

    ReportContribution(
            ProjectAccess projects,
            Plans plans,
            LinkStore store,
            FactStore facts,
            Links links,
            TellLink telling,
            Recordings recordings,
            CurrentCaller caller,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.store = store;
        this.facts = facts;
        this.links = links;
        this.telling = telling;
        this.recordings = recordings;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<Fact> page(String plan, String project, Subjects.Ref subject, @Nullable String asOf, long after, int limit) {
        Stored link = links.require(links.reader(plan, asOf), project, subject);
        return Page.cut(
                facts.page(link.id(), recordings.asOf(plan, asOf), after, limit + 1),
                limit,
                fact -> OrdinalCursor.encode(fact.id()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Fact report(String plan, String code, Subjects.Ref subject, FactRequest.Checked said) {
        ProjectRef project = projects.lock(plan, code, "contribution:write");
        Stored link = store.find(LinkStore.Reader.now(plan, plans.visible()), project.id(), subject)
                .orElseThrow(() -> Links.nothing(code, subject));
        Fact corrected = said.corrects() == null ? null : corrected(link, said.corrects());
        refuse(project, link, said);
        projects.changed(project, "contribution.reported");
        Fact fact = new Fact(
                facts.nextId(),
                said.day(),
                said.value(),
                said.unit(),
                said.source(),
                said.corrects(),
                null,
                said.reason(),
                recordings.take(plan),
                caller.get().subject());
        facts.add(link.id(), fact);
        telling.reported(project, telling.view(project, subject), corrected, fact);
        return fact;
    }

    private Fact corrected(Stored link, long id) {
        Fact corrected = facts.find(link.id(), id, Recordings.LATEST)
                .orElseThrow(() ->
                        Rule.broken("/corrects", "UNKNOWN_REFERENCE", "本关联没有记录 " + id, "The link has no fact " + id));
        if (corrected.correctedBy() != null) {
            throw Rule.conflict(
                    "/corrects",
                    "CORRECTED_ALREADY",
                    "该记录已由 " + corrected.correctedBy() + " 更正",
                    "The fact was corrected by " + corrected.correctedBy() + " already");
        }
        return corrected;
    }

    private void refuse(ProjectRef project, Stored link, FactRequest.Checked said) {
        Faults faults = new Faults("");
        Terms.Expected expected = link.version().terms().expected();
        if (expected != null && !expected.unit().equals(said.unit())) {
            faults.rule(
                    "/unit",
                    "UNITS_DIFFER",
                    "预期以 " + expected.unit() + " 计",
                    "What is expected is said in " + expected.unit());
        }
        if (said.day().isAfter(LocalDate.now(clock.withZone(project.plan().timeZone())))) {
            faults.rule("/day", "DAY_IN_FUTURE", "该日尚未到来", "The day has not come yet");
        }
        if (link.state() == LinkState.ENDED && said.corrects() == null) {
            faults.rule("", "LINK_ENDED", "关联已终止", "The link has ended");
        }
        faults.throwIfAny();
    }
}
