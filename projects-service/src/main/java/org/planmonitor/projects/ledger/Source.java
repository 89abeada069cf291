package org.planmonitor.projects.ledger;

import java.util.Arrays;
import java.util.List;

import org.planmonitor.kit.text.Text;

/**
 * Where money comes from, in the order in which statistics list it. Public funds are those that the government investment
 * book arranges (政府投资条例, State Council order 712: budgets and government bonds).
 */
public enum Source {
    CENTRAL(true, "中央预算内资金", "Central budget"),
    PROVINCIAL(true, "省级资金", "Provincial budget"),
    CITY(true, "市级资金", "City budget"),
    BONDS(true, "政府债券资金", "Government bonds"),
    COUNTY(false, "县级资金", "County budget"),
    LOANS(false, "银行贷款", "Bank loans"),
    OWN(false, "企业自有资金", "Own funds of the enterprise"),
    FOREIGN(false, "利用外资", "Foreign funds"),
    OTHER(false, "其他资金", "Other funds");

    private final boolean inBook;
    private final Text name;

    Source(boolean inBook, String zh, String en) {
        this.inBook = inBook;
        this.name = new Text(zh, en);
    }

    /** Whether the city's one book of public funds arranges it. */
    public boolean inBook() {
        return inBook;
    }

    public Text label() {
        return name;
    }

    /** The sources of the book, in their order. */
    public static List<Source> ofBook() {
        return Arrays.stream(values()).filter(Source::inBook).toList();
    }
}
