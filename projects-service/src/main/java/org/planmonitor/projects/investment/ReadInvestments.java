package org.planmonitor.projects.investment;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.grouping.GroupNames;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.journal.JournalReader;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** What can be asked about projects' money, by those to whom it is disclosed. */
@ApplicationScoped
class ReadInvestments {

    private final Plans plans;
    private final ProjectAccess projects;
    private final JournalReader reader;
    private final InvestmentSums sums;
    private final GroupNames names;
    private final Disclosure disclosure;
    private final Recordings recordings;

    ReadInvestments(
            Plans plans,
            ProjectAccess projects,
            JournalReader reader,
            InvestmentSums sums,
            GroupNames names,
            Disclosure disclosure,
            Recordings recordings) {
        this.plans = plans;
        this.projects = projects;
        this.reader = reader;
        this.sums = sums;
        this.names = names;
        this.disclosure = disclosure;
        this.recordings = recordings;
    }

    /** A project's money with the tag of the project, which a write needs. */
    record Tagged(LedgerPage page, EntityTag tag) {}

    @Transactional
    Tagged ledger(String plan, String code) {
        ProjectRef project = see(plan, code);
        InvestmentSummary summary = InvestmentSummary.of(project.id(), reader.ofProjects(plan, List.of(project.id())));
        List<EntryView> estimates =
                reader.estimates(plan, project.id()).stream().map(EntryView::of).toList();
        List<LedgerPage.Month> months = sums.months(plan, project.id());
        boolean simulated = project.plan().simulated();
        return new Tagged(new LedgerPage(code, summary, estimates, months, simulated), project.tag());
    }

    @Transactional
    Page<EntryView> entries(String plan, String code, int limit, @Nullable String cursor) {
        ProjectRef project = see(plan, code);
        return Page.cut(
                        reader.ofProject(plan, project.id(), OrdinalCursor.decode(cursor), limit + 1),
                        limit,
                        entry -> OrdinalCursor.encode(entry.id()))
                .map(EntryView::of);
    }

    @Transactional
    EntryView entry(String plan, String code, long id) {
        ProjectRef project = see(plan, code);
        return reader.ofProject(plan, project.id(), id - 1, 1).stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .map(EntryView::of)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该记录", "There is no such entry")));
    }

    /** @param asOf null: what is known now, also what is not settled */
    @Transactional
    LedgerPage.Sheet sheet(String plan, InvestmentSums.By by, @Nullable String asOf) {
        plans.require(plan);
        disclosure.require();
        Set<Sharing> visible = plans.visible();
        Instant known = asOf == null ? null : recordings.asOf(plan, asOf);
        return new LedgerPage.Sheet(
                by.name(), sums.total(plan, visible, known), sums.groups(plan, visible, by, known, names.of(plan)));
    }

    private ProjectRef see(String plan, String code) {
        ProjectRef project = projects.see(plan, code);
        disclosure.require();
        return project;
    }
}
