package org.planmonitor.indicators.observation;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/**
 * How one publication may follow another. A preliminary figure or an estimate is replaced as a matter of course; a final
 * one only by a revision that says of which class it is and on which document it rests, and it stays final.
 */
final class RevisionRules {

    static final int MAX_TEXT = 2_000;

    private RevisionRules() {}

    static void check(RecordObservation body, @Nullable Vintage standing, List<ProblemError> errors) {
        if (standing == null && body.revisionClass() != null) {
            errors.add(ProblemError.pointer(
                    "/revisionClass",
                    "NOTHING_TO_REVISE",
                    new Text("首次公布没有修订类别", "A first publication revises nothing")));
        }
        String document = body.document();
        if (body.revisionClass() != null && (document == null || document.isBlank())) {
            errors.add(ProblemError.pointer(
                    "/document",
                    "DOCUMENT_REQUIRED",
                    new Text("修订须注明依据文件", "A revision names the document that it rests on")));
        }
        tooLong("/document", document, errors);
        tooLong("/note", body.note(), errors);
        tooLong("/source/title", body.source() == null ? null : body.source().title(), errors);
        if (standing != null && isFinal(standing.status())) {
            ofFinal(body, standing, errors);
        }
    }

    private static void ofFinal(RecordObservation body, Vintage standing, List<ProblemError> errors) {
        BigDecimal before = standing.value();
        BigDecimal after = body.value();
        boolean changed = before != null && after != null && before.compareTo(after) != 0;
        if (changed && body.revisionClass() == null) {
            errors.add(
                    ProblemError.pointer(
                            "/revisionClass",
                            "REVISION_CLASS_REQUIRED",
                            new Text(
                                    "最终数值的更改须注明修订类别：VERIFICATION、CENSUS、METHOD 或 ERROR",
                                    "A final figure is changed by a VERIFICATION, a CENSUS, a METHOD or an ERROR: say by which")));
        }
        Status status = body.status();
        if (status != null && !isFinal(status)) {
            errors.add(ProblemError.pointer(
                    "/status",
                    "STATUS_STEPS_BACK",
                    new Text(
                            "已为 " + standing.status() + " 的数值不能改为 " + status,
                            "A figure that is " + standing.status() + " does not become " + status)));
        }
    }

    private static boolean isFinal(Status status) {
        return switch (status) {
            case FINAL, REVISED -> true;
            case PRELIMINARY, ESTIMATE -> false;
        };
    }

    private static void tooLong(String pointer, @Nullable String text, List<ProblemError> errors) {
        if (text != null && text.length() > MAX_TEXT) {
            errors.add(ProblemError.pointer(
                    pointer,
                    "TOO_LONG",
                    new Text("至多 " + MAX_TEXT + " 个字符", "It has at most " + MAX_TEXT + " characters")));
        }
    }
}
