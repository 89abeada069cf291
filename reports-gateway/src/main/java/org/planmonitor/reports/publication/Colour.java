package org.planmonitor.reports.publication;

import java.util.Locale;

/** The colours of the cockpit by its names, in their light values: a report and the screen show a verdict alike. */
public enum Colour {
    ACHIEVED("0f7b4f"),
    HELD("16897f"),
    AHEAD("3a9e5c"),
    ON_PACE("72b879"),
    BASICALLY("e0b13a"),
    LAGGING("e5843b"),
    REVERSED("dc5a3c"),
    NOT_ACHIEVED("c93535"),
    BREACHED("9c1f2e"),
    GREY("b6c1cc"),
    LISTED("c3cdd6"),
    PREPARE("9cc3e6"),
    SIGNED("6aa6db"),
    STARTED("2f7fc2"),
    COMPLETED("1d8a8a"),
    IN_USE("0f7b4f"),
    ACTIVE("8a78c8"),
    ACCENT("0b6284"),
    INK("0f2233"),
    INK_2("46596b"),
    INK_3("5f7284"),
    LINE("dde5ec"),
    RED_TEXT("b02a2f");

    private final String hex;

    Colour(String hex) {
        this.hex = hex;
    }

    /** Six hexadecimal digits of red, green and blue. */
    public String hex() {
        return hex;
    }

    /** The name of the cockpit's token, without its dashes. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The colour of a verdict of the assessment by its name, {@code BASICALLY_ON_PACE}; grey when there is no verdict. */
    public static Colour ofVerdict(String verdict) {
        return switch (verdict) {
            case "BASICALLY_ACHIEVED", "BASICALLY_ON_PACE" -> BASICALLY;
            case "ACHIEVED", "HELD", "AHEAD", "ON_PACE", "LAGGING", "REVERSED", "NOT_ACHIEVED", "BREACHED" ->
                valueOf(verdict);
            default -> GREY;
        };
    }
}
