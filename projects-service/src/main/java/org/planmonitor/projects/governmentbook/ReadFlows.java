package org.planmonitor.projects.governmentbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.journal.JournalReader;
import org.planmonitor.projects.plan.Plans;

/** The journal of a year's book, read. What is about a project that the reader may not see is left out. */
@ApplicationScoped
class ReadFlows {

    private final Plans plans;
    private final BookStore books;
    private final JournalReader journal;
    private final Disclosure disclosure;

    ReadFlows(Plans plans, BookStore books, JournalReader journal, Disclosure disclosure) {
        this.plans = plans;
        this.books = books;
        this.journal = journal;
        this.disclosure = disclosure;
    }

    @Transactional
    Page<FlowView> page(String plan, int year, int limit, @Nullable String cursor) {
        require(plan, year);
        return Page.cut(
                        journal.ofYear(plan, year, OrdinalCursor.decode(cursor), limit + 1, plans.visible()),
                        limit,
                        entry -> OrdinalCursor.encode(entry.id()))
                .map(FlowView::of);
    }

    @Transactional
    FlowView one(String plan, int year, long id) {
        require(plan, year);
        return journal.ofYear(plan, year, id - 1, 1, plans.visible()).stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .map(FlowView::of)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该记录", "There is no such entry")));
    }

    private void require(String plan, int year) {
        plans.require(plan);
        disclosure.require();
        if (books.find(plan, year).isEmpty()) {
            throw ProblemException.notFound(new Text(year + " 年尚无政府投资一本账", "There is no book of " + year));
        }
    }
}
