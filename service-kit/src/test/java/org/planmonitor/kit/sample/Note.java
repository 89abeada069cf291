package org.planmonitor.kit.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** What the sample service stores. */
public record Note(
        @NotBlank @Size(max = 20) String title,
        @Nullable BigDecimal value,
        @Nullable Integer count,
        @Nullable Colour colour,
        List<Line> lines) {

    public enum Colour {
        RED,
        GREEN
    }

    public record Line(String text) {
        public Line {
            Objects.requireNonNull(text);
        }
    }

    public Note {
        lines = lines == null ? List.of() : lines;
    }

    static Note of(String title) {
        return new Note(title, null, null, null, List.of());
    }
}
