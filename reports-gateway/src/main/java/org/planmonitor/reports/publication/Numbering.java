package org.planmonitor.reports.publication;

import java.util.ArrayList;
import java.util.List;

import static java.util.stream.Collectors.joining;

/** Numbers of sections: 一、（一）1. （1） as GB/T 9704 orders them, or decimal ones. */
final class Numbering {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numbering() {}

    static List<Section> number(List<Section> sections, Language language) {
        return number(sections, language, "", 1);
    }

    private static List<Section> number(List<Section> sections, Language language, String above, int level) {
        List<Section> numbered = new ArrayList<>();
        for (Section section : sections) {
            int index = numbered.size() + 1;
            String decimal = above.isEmpty() ? "" + index : above + "." + index;
            numbered.add(new Section(
                    section.id(),
                    language == Language.ZH ? official(level, index) : decimal,
                    section.title(),
                    section.ownPage(),
                    section.blocks(),
                    number(section.sections(), language, decimal, level + 1)));
        }
        return numbered;
    }

    private static String official(int level, int index) {
        return switch (level) {
            case 1 -> chinese(index) + "、";
            case 2 -> "（" + chinese(index) + "）";
            case 3 -> index + ".";
            default -> "（" + index + "）";
        };
    }

    /** 1 to 9999 in Chinese numerals: 十, 二十一, 一百零五. */
    static String chinese(int number) {
        if (number < 10) {
            return String.valueOf(DIGITS.charAt(number));
        }
        if (number < 20) {
            return "十" + (number == 10 ? "" : DIGITS.charAt(number - 10));
        }
        int unit = number < 100 ? 10 : number < 1000 ? 100 : 1000;
        int rest = number % unit;
        return chinese(number / unit)
                + (unit == 10 ? "十" : unit == 100 ? "百" : "千")
                + (rest == 0
                        ? ""
                        : (rest < unit / 10 ? "零" : "") + (rest < 20 && rest >= 10 ? "一" : "") + chinese(rest));
    }

    /** Words of all runs, without their form. */
    static String plain(List<Inline> runs) {
        return runs.stream().map(Inline::text).collect(joining());
    }
}
