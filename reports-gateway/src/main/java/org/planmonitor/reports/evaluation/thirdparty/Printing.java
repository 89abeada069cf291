package org.planmonitor.reports.evaluation.thirdparty;

import java.util.List;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.Unprintable;
import org.planmonitor.reports.publication.Writers;

/**
 * Whether what is said about an evaluation from outside can be printed: editions tell of it. Asked when it is handed in and not of what is
 * kept, which stays readable whatever the fonts of a later release have.
 */
final class Printing {

    private Printing() {}

    static void check(Findings findings) {
        check("/summary", findings.summary());
        for (int i = 0; i < findings.ratings().size(); i++) {
            check("/ratings/" + i + "/why", findings.ratings().get(i).why());
        }
        for (int i = 0; i < findings.surveys().size(); i++) {
            check("/surveys/" + i + "/title", findings.surveys().get(i).title());
            check("/surveys/" + i + "/method", findings.surveys().get(i).method());
        }
        for (int i = 0; i < findings.advice().size(); i++) {
            check("/advice/" + i + "/text", findings.advice().get(i).text());
        }
    }

    static void check(String pointer, String words) {
        List<String> missing = Writers.unprintable(words);
        if (!missing.isEmpty()) {
            throw Unprintable.refused(pointer, missing);
        }
    }

    private static void check(String pointer, Text text) {
        check(pointer + "/zh", text.zh());
        check(pointer + "/en", text.en());
    }
}
