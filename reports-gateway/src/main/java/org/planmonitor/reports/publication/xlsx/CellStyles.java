package org.planmonitor.reports.publication.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.markup.Xml;

/** The styles of a workbook, each once; they are gathered first, for the part that lists them comes before the sheets. */
final class CellStyles {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int FIRST_FORMAT = 164;

    private final Map<Look, Integer> looks = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    /** What a cell is in the table. */
    enum Role {
        BODY,
        QUOTED,
        HEADING,
        GROUP,
        TITLE,
        SMALL,
        LINK
    }

    /**
     * How a cell looks.
     *
     * @param format of its number, null for words
     * @param verdict the colour of its verdict, null without one
     */
    record Look(
            Role role, @Nullable String format, @Nullable Colour verdict) {
        static Look of(Role role) {
            return new Look(role, null, null);
        }
    }

    CellStyles() {
        for (Role role : Role.values()) {
            index(Look.of(role));
        }
    }

    /** The number of a style, which it gets when it is first asked for. */
    int index(Look look) {
        if (look.format() != null) {
            formats.computeIfAbsent(look.format(), _ -> FIRST_FORMAT + formats.size());
        }
        return looks.computeIfAbsent(look, _ -> looks.size());
    }

    /** The format of a decimal number, with its unit behind it. */
    static String number(int fractionDigits, @Nullable String unit) {
        String digits = fractionDigits == 0 ? "#,##0" : "#,##0." + "0".repeat(fractionDigits);
        return unit == null ? digits : digits + "\" " + unit.replace('"', '”') + "\"";
    }

    void write(Xml xml) {
        List<Colour> verdicts = new ArrayList<>();
        looks.keySet().forEach(look -> {
            if (look.verdict() != null && !verdicts.contains(look.verdict())) {
                verdicts.add(look.verdict());
            }
        });
        xml.open("styleSheet", "xmlns", MAIN);
        xml.open("numFmts", "count", String.valueOf(formats.size() + 1));
        xml.empty("numFmt", "numFmtId", "163", "formatCode", "General");
        formats.forEach((code, id) -> xml.empty("numFmt", "numFmtId", String.valueOf(id), "formatCode", code));
        xml.close();
        fonts(xml);
        fills(xml, verdicts);
        borders(xml);
        xml.open("cellStyleXfs", "count", "1").empty("xf").close();
        xml.open("cellXfs", "count", String.valueOf(looks.size()));
        looks.keySet().forEach(look -> look(xml, look, verdicts));
        xml.close();
        xml.open("cellStyles", "count", "1").empty("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0");
        xml.close().close();
    }

    private static void fonts(Xml xml) {
        xml.open("fonts", "count", "5");
        font(xml, false, "11", Colour.INK);
        font(xml, true, "11", Colour.INK);
        font(xml, true, "15", Colour.INK);
        font(xml, false, "9", Colour.INK_2);
        font(xml, false, "11", Colour.ACCENT);
        xml.close();
    }

    private static void font(Xml xml, boolean bold, String size, Colour colour) {
        xml.open("font");
        if (bold) {
            xml.empty("b");
        }
        xml.empty("sz", "val", size).empty("color", "rgb", "FF" + colour.hex()).empty("name", "val", "等线");
        xml.close();
    }

    private static void fills(Xml xml, List<Colour> verdicts) {
        xml.open("fills", "count", String.valueOf(4 + verdicts.size()));
        xml.open("fill").empty("patternFill", "patternType", "none").close();
        xml.open("fill").empty("patternFill", "patternType", "gray125").close();
        fill(xml, "f2f5f8");
        fill(xml, "fafbfc");
        verdicts.forEach(verdict -> fill(xml, tint(verdict)));
        xml.close();
    }

    private static void fill(Xml xml, String rgb) {
        xml.open("fill").open("patternFill", "patternType", "solid").empty("fgColor", "rgb", "FF" + rgb);
        xml.close().close();
    }

    /** A colour so light that ink is read on it. */
    private static String tint(Colour colour) {
        int rgb = Integer.parseInt(colour.hex(), 16);
        int tinted = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = (rgb >> shift) & 0xff;
            tinted |= (255 - (255 - part) / 3) << shift;
        }
        return "%06x".formatted(tinted);
    }

    private static void borders(Xml xml) {
        xml.open("borders", "count", "2");
        xml.open("border")
                .empty("left")
                .empty("right")
                .empty("top")
                .empty("bottom")
                .empty("diagonal")
                .close();
        xml.open("border").empty("left").empty("right").empty("top").open("bottom", "style", "thin");
        xml.empty("color", "rgb", "FF" + Colour.LINE.hex())
                .close()
                .empty("diagonal")
                .close()
                .close();
    }

    private void look(Xml xml, Look look, List<Colour> verdicts) {
        int font = switch (look.role()) {
            case BODY, QUOTED -> 0;
            case HEADING, GROUP -> 1;
            case TITLE -> 2;
            case SMALL -> 3;
            case LINK -> 4;
        };
        int fill = switch (look.role()) {
            case HEADING -> 2;
            case GROUP -> 3;
            default -> look.verdict() == null ? 0 : 4 + verdicts.indexOf(look.verdict());
        };
        boolean table = look.role().compareTo(Role.GROUP) <= 0;
        boolean wrapped = table && look.format() == null;
        xml.open(
                "xf",
                "numFmtId",
                String.valueOf(look.format() == null ? 0 : formats.getOrDefault(look.format(), 0)),
                "fontId",
                String.valueOf(font),
                "fillId",
                String.valueOf(fill),
                "borderId",
                table ? "1" : "0",
                "xfId",
                "0",
                "quotePrefix",
                look.role() == Role.QUOTED ? "1" : "0",
                "applyNumberFormat",
                "1",
                "applyFont",
                "1",
                "applyFill",
                "1",
                "applyBorder",
                "1",
                "applyAlignment",
                "1");
        xml.empty(
                "alignment",
                "vertical",
                look.role() == Role.HEADING ? "center" : "top",
                "wrapText",
                wrapped ? "1" : "0");
        xml.close();
    }
}
