package org.planmonitor.projects.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Amounts: exact decimals in 10,000 yuan (万元), to the hundredth of a yuan and below a trillion yuan. */
public final class Money {

    /** The unit as every answer states it. */
    public static final Unit UNIT = new Unit("1e4 CNY", "万元", "10,000 yuan");

    private static final int FEN = 6;
    private static final int YUAN_DIGITS = 4;
    private static final BigDecimal LIMIT = new BigDecimal("1e8");

    private Money() {}

    /** A unit with its words. */
    public record Unit(String code, String zh, String en) {}

    /** What is wrong with an amount, in a word for programs and in words for people. */
    public record Fault(String code, Text message) {}

    /** Why something is no amount of money that moves; empty when it is one. */
    public static Optional<Fault> faultOf(@Nullable BigDecimal amount) {
        if (amount == null) {
            return Optional.of(new Fault("REQUIRED", new Text("需要金额", "An amount is needed")));
        }
        if (amount.signum() < 0) {
            return Optional.of(new Fault(
                    "AMOUNT_NEGATIVE",
                    new Text("金额不能为负;更正请冲销原记录", "An amount is not negative; correct an entry by reversing it")));
        }
        if (amount.stripTrailingZeros().scale() > FEN || amount.compareTo(LIMIT) >= 0) {
            return Optional.of(new Fault(
                    "AMOUNT_FORMAT",
                    new Text(
                            "金额以万元计,小于一亿万元,最多六位小数(分)",
                            "An amount is in 10,000 yuan, below 1e8 of them, with at most six decimals (fen)")));
        }
        return Optional.empty();
    }

    /** As {@link #faultOf}, and nothing is no amount either. */
    public static Optional<Fault> faultOfPositive(@Nullable BigDecimal amount) {
        Optional<Fault> fault = faultOf(amount);
        return fault.isPresent() || (amount != null && amount.signum() > 0)
                ? fault
                : Optional.of(new Fault("AMOUNT_ZERO", new Text("金额应大于零", "An amount is greater than zero")));
    }

    public static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static BigDecimal inYuan(BigDecimal amount) {
        return amount.movePointRight(YUAN_DIGITS);
    }

    /** The same amount, written in one way: no zeros behind the point, no exponent. */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
    }
}
