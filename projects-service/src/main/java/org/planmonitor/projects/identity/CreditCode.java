package org.planmonitor.projects.identity;

import java.util.regex.Pattern;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): 18 signs of digits and capital letters without I, O, S, V and Z.
 * The last one is a check sign: 31 less the sum of the others, each weighted by 3 to the power of its place, modulo 31.
 */
public final class CreditCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{2}\\d{6}[0-9A-HJ-NP-RTUWXY]{10}");
    private static final int BASE = 31;
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** Whether it has the 18 signs that the standard allows at their places, the third to the eighth being a region. */
    public static boolean hasShape(String code) {
        return SHAPE.matcher(code).matches();
    }

    /** Whether the check sign is the one that follows from the others; the code has the shape. */
    public static boolean checks(String code) {
        return hasShape(code) && code.charAt(LENGTH - 1) == checkSign(code);
    }

    /** The check sign that belongs to the first 17 signs. */
    public static char checkSign(String code) {
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            sum += SIGNS.indexOf(code.charAt(place)) * weight;
            weight = weight * 3 % BASE;
        }
        return SIGNS.charAt((BASE - sum % BASE) % BASE);
    }
}
