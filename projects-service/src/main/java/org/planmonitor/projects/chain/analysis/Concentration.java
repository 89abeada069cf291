package org.planmonitor.projects.chain.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How much of a link lies in few hands.
 *
 * @param firms how many enterprises stand at the node
 * @param index Herfindahl–Hirschman index of their output, 10,000 with one of them; null unless the output of all is known
 * @param largestShare share of the largest in per cent; null likewise
 */
public record Concentration(
        String node,
        int firms,
        @Nullable BigDecimal index,
        @Nullable BigDecimal largestShare) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 12;
    private static final int SHOWN = 2;

    /** Of a node at which somebody stands. */
    public static Concentration of(Network.Node node) {
        List<BigDecimal> outputs = node.suppliers().stream()
                .map(Network.Supplier::output)
                .filter(Objects::nonNull)
                .toList();
        BigDecimal total = outputs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int firms = node.suppliers().size();
        if (outputs.size() < firms || total.signum() == 0) {
            return new Concentration(node.code(), firms, null, null);
        }
        List<BigDecimal> shares = outputs.stream()
                .map(output -> output.multiply(HUNDRED).divide(total, DIGITS, RoundingMode.HALF_EVEN))
                .toList();
        BigDecimal index = shares.stream().map(share -> share.multiply(share)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Concentration(node.code(), firms, shown(index), shown(largest));
    }

    private static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(SHOWN, RoundingMode.HALF_EVEN);
    }
}
