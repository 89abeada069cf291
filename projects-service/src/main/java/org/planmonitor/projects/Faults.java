package org.planmonitor.projects;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ledger.Money;

/**
 * Everything that is wrong with one request, collected so that the caller is told all of it at once. What has not the right
 * form comes first, as a 400; only a request of the right form can break a rule, which is a 422.
 */
public final class Faults {

    private final String base;
    private final List<ProblemError> form = new ArrayList<>();
    private final List<ProblemError> rules = new ArrayList<>();

    /** @param base the JSON pointer of what is checked, the empty text for the whole body */
    public Faults(String base) {
        this.base = base;
    }

    public void form(String pointer, String code, String zh, String en) {
        form.add(ProblemError.pointer(base + pointer, code, new Text(zh, en)));
    }

    public void rule(String pointer, String code, String zh, String en) {
        rules.add(ProblemError.pointer(base + pointer, code, new Text(zh, en)));
    }

    /** A rule that a path or query parameter breaks. */
    public void parameterRule(String parameter, String code, String zh, String en) {
        rules.add(ProblemError.parameter(parameter, code, new Text(zh, en)));
    }

    /** Words that must be there, at most so many signs. */
    public String text(String pointer, @Nullable String words, int longest) {
        if (words == null || words.isBlank() || words.length() > longest) {
            form(pointer, "TEXT_LENGTH", "应为 1 至 " + longest + " 个字符", "1 to " + longest + " characters are expected");
            return "";
        }
        return words;
    }

    /** A day that exists, written as {@code 2024-05-01}. */
    public @Nullable LocalDate day(String pointer, @Nullable String written) {
        try {
            if (written != null) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeException _) {
            // told below, as for a day that is missing
        }
        form(pointer, "DATE_FORMAT", "应为存在的日期,如 2024-05-01", "A day that exists is expected: 2024-05-01");
        return null;
    }

    /** An amount that may be zero: missing is a fault of form, negative or too fine one of the rules. */
    public BigDecimal amount(String pointer, @Nullable BigDecimal amount) {
        return amount(pointer, amount, Money.faultOf(amount));
    }

    /** An amount that moves something. */
    public BigDecimal positive(String pointer, @Nullable BigDecimal amount) {
        return amount(pointer, amount, Money.faultOfPositive(amount));
    }

    private BigDecimal amount(String pointer, @Nullable BigDecimal amount, Optional<Money.Fault> fault) {
        fault.ifPresent(wrong -> (amount == null ? form : rules)
                .add(ProblemError.pointer(base + pointer, wrong.code(), wrong.message())));
        return amount == null || fault.isPresent() ? BigDecimal.ZERO : Money.plain(amount);
    }

    public boolean isEmpty() {
        return form.isEmpty() && rules.isEmpty();
    }

    /** The failure that tells of all of it, empty when nothing is wrong. */
    public Optional<ProblemException> problem() {
        if (!form.isEmpty()) {
            return Optional.of(new ProblemException(
                    KitProblem.VALIDATION, new Text("请求内容有误", "The request is not as it should be"), form));
        }
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProblemException(
                        KitProblem.UNPROCESSABLE, rules.getFirst().message(), rules));
    }

    public void throwIfAny() {
        problem().ifPresent(problem -> {
            throw problem;
        });
    }
}
