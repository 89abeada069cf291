package org.planmonitor.projects.supply;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.chain.ChainAccess;
import org.planmonitor.projects.chain.ChainFacts;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.supply.warning.Kind;

/** Reports and warnings, for those who may see figures of firms; for the others there are none. */
@ApplicationScoped
class ReadSupply {

    private final ChainAccess chains;
    private final SupplyStore store;
    private final Disclosure disclosure;

    ReadSupply(ChainAccess chains, SupplyStore store, Disclosure disclosure) {
        this.chains = chains;
        this.store = store;
        this.disclosure = disclosure;
    }

    @Transactional
    SupplyViews.Report report(String plan, String code, String firm, String quarter) {
        disclosure.require();
        chains.see(plan, code);
        return store.report(plan, code, firm, quarter)
                .map(stored -> SupplyViews.Report.of(plan, code, stored))
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("该季度没有填报", "Nothing was reported of this quarter")));
    }

    /** Leader and core firms report; whoever else has is shown too. */
    @Transactional
    SupplyViews.Review review(String plan, String code, String quarter) {
        disclosure.require();
        ChainFacts chain = chains.see(plan, code);
        Map<String, SupplyStore.Report> reports = store.reports(plan, code, quarter).stream()
                .collect(Collectors.toMap(SupplyStore.Report::firm, Function.identity()));
        List<SupplyViews.Firm> firms = chain.firms().stream()
                .filter(firm -> isDue(firm) || reports.containsKey(firm.creditCode()))
                .map(firm -> firm(chain, firm, quarter, reports.get(firm.creditCode())))
                .toList();
        int due = (int) chain.firms().stream().filter(ReadSupply::isDue).count();
        int reported = (int) chain.firms().stream()
                .filter(firm -> isDue(firm) && reports.containsKey(firm.creditCode()))
                .count();
        return new SupplyViews.Review(plan, code, quarter, due, reported, firms);
    }

    @Transactional
    Page<SupplyViews.Warning> warnings(
            String plan, String code, @Nullable WarningState state, @Nullable Kind kind, long after, int limit) {
        disclosure.require();
        chains.see(plan, code);
        return Page.cut(
                        store.page(plan, code, state, kind, after, limit + 1),
                        limit,
                        warning -> OrdinalCursor.encode(warning.id()))
                .map(SupplyViews.Warning::of);
    }

    @Transactional
    SupplyStore.Warning warning(String plan, String code, long id) {
        disclosure.require();
        chains.see(plan, code);
        return store.find(plan, code, id).orElseThrow(() -> KeepSupply.nothing(id));
    }

    private static boolean isDue(ChainFacts.Firm firm) {
        return firm.leads() || firm.isCore();
    }

    private static SupplyViews.Firm firm(
            ChainFacts chain, ChainFacts.Firm firm, String quarter, SupplyStore.@Nullable Report report) {
        List<ReportRequest.Line> lines =
                report == null ? List.of() : report.content().items();
        return new SupplyViews.Firm(
                firm.creditCode(),
                firm.name(),
                firm.leads(),
                report != null,
                (int) lines.stream().filter(ReadSupply::isLow).count(),
                (int) lines.stream()
                        .filter(line -> Integer.valueOf(1).equals(line.sources()))
                        .count(),
                report == null
                        ? null
                        : SupplyViews.Report.href(chain.plan(), chain.code(), firm.creditCode(), quarter));
    }

    private static boolean isLow(ReportRequest.Line line) {
        Integer lasts = line.stockDays();
        Integer safe = line.safeDays();
        return lasts != null && safe != null && lasts < safe;
    }
}
