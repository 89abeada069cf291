package org.planmonitor.projects.drawing;

/** Text in a picture: as text, never as markup, and as long as there is room. */
public final class SvgText {

    private static final int WIDE = 0x2E80;
    private static final double OF_A_WIDE_SIGN = 1.0;
    private static final double OF_A_SIGN = 0.56;

    private SvgText() {}

    /** The text with everything escaped that XML could take for something else; what XML 1.0 does not know becomes a space. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    // XML 1.0 knows no other control signs, not even escaped.
                    if (sign >= ' ' && sign != 0xFFFE && sign != 0xFFFF) {
                        escaped.appendCodePoint(sign);
                    } else {
                        escaped.append(' ');
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** About how wide a text is in a sans-serif of a size; a Chinese sign is as wide as the size. */
    public static double width(String text, double size) {
        return text.codePoints()
                .mapToDouble(sign -> size * (sign >= WIDE ? OF_A_WIDE_SIGN : OF_A_SIGN))
                .sum();
    }

    /** The text, or as much of its beginning as there is room for with an ellipsis. */
    public static String fitting(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        StringBuilder begun = new StringBuilder();
        double taken = size;
        for (int sign : text.codePoints().toArray()) {
            taken += width(Character.toString(sign), size);
            if (taken > room) {
                break;
            }
            begun.appendCodePoint(sign);
        }
        return begun.toString().stripTrailing() + "…";
    }
}
