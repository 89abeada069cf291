package org.planmonitor.kit.trouble;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** A body with one field of each kind that can be wrong. */
record Order(
        @JsonProperty(required = true) @NotBlank String name,
        @Nullable BigDecimal amount,
        @Nullable Integer count,
        @Nullable LocalDate day,
        @Nullable Colour colour,
        @Nullable @Valid @Size(max = 3) List<Line> lines) {

    enum Colour {
        RED,
        GREEN
    }

    record Line(@NotBlank String code, @Nullable String period) {

        Line {
            if (period != null && period.length() != 4) {
                throw ProblemException.invalid(
                        ProblemError.pointer("/period", "PERIOD_FORMAT", new Text("时期格式错误", "not a period")));
            }
            if ("13".equals(code)) {
                throw new IllegalArgumentException("secret reason");
            }
        }
    }

    static ProblemException full() {
        return new ProblemException(KitProblem.UNPROCESSABLE, new Text("已满", "It is full"))
                .withHeader("Retry-After", "7");
    }
}
