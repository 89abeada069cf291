package org.planmonitor.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.kit.text.Text;

/**
 * A failure that the caller is told about, thrown from wherever it is noticed. It carries both languages; which one is said is
 * decided where the answer is written. An open transaction rolls back.
 */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final Text detail;
    private final List<ProblemError> errors;
    private final Map<String, String> headers;

    public ProblemException(ProblemType type, Text detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, Text detail, List<ProblemError> errors) {
        this(type, detail, errors, Map.of());
    }

    private ProblemException(ProblemType type, Text detail, List<ProblemError> errors, Map<String, String> headers) {
        super(type.code() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** A 400 with one addressed error, whose message is the detail too. */
    public static ProblemException invalid(ProblemError error) {
        return new ProblemException(KitProblem.VALIDATION, error.message(), List.of(error));
    }

    /** A 404: it does not exist, or the caller may not see it, which is the same answer. */
    public static ProblemException notFound(Text what) {
        return new ProblemException(KitProblem.NOT_FOUND, what);
    }

    /** The same failure, answered with one more header. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, detail, errors, more);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<ProblemError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
