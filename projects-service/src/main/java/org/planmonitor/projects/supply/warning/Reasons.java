package org.planmonitor.projects.supply.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The reasons to warn that a chain and the latest reports of its firms give. */
public final class Reasons {

    private static final BigDecimal FALLEN_TO = new BigDecimal("0.8");

    private Reasons() {}

    /**
     * A link of a chain.
     *
     * @param missing confirmed as missing
     * @param wanted whether a leader firm looks for what it makes
     * @param firms who stands at it, of a confirmed link
     */
    public record Link(String node, boolean missing, boolean wanted, List<String> firms) {}

    /** In the order of the chain, then of the reports; none twice. */
    public static Set<Reason> of(List<Link> links, List<Reported> reports) {
        List<Reason> reasons = new ArrayList<>();
        for (Link link : links) {
            if (link.missing() && link.wanted()) {
                reasons.add(new Reason(Kind.MISSING_LINK, link.node(), null, null));
            } else if (!link.missing() && link.firms().size() == 1) {
                reasons.add(new Reason(
                        Kind.SINGLE_SUPPLIER, link.node(), link.firms().getFirst(), null));
            }
        }
        reports.forEach(report -> of(report, reasons));
        return new LinkedHashSet<>(reasons);
    }

    private static void of(Reported report, List<Reason> reasons) {
        for (Reported.Item item : report.items()) {
            Integer lasts = item.stockDays();
            Integer safe = item.safeDays();
            if (lasts != null && safe != null && lasts < safe) {
                reasons.add(new Reason(Kind.LOW_STOCK, item.node(), report.firm(), item.product()));
            }
            Integer sources = item.sources();
            if (sources != null && sources == 1) {
                reasons.add(new Reason(Kind.SINGLE_SOURCE, item.node(), report.firm(), item.product()));
            }
        }
        BigDecimal now = report.orders();
        BigDecimal before = report.ordersBefore();
        if (now != null && before != null && before.signum() > 0 && now.compareTo(before.multiply(FALLEN_TO)) <= 0) {
            reasons.add(new Reason(Kind.ORDERS_FALLING, null, report.firm(), null));
        }
    }
}
