package org.planmonitor.projects.mileage.arithmetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * What is certainly in service on a day, and how long that is. Every section of every line is either counted or left out for a
 * reason, never both; nothing is estimated.
 *
 * @param km the exact sum of what is counted
 */
public record Mileage(BigDecimal km, List<Counted> counted, List<LeftOut> leftOut) {

    private static final String IN_SERVICE = "EXISTING";
    private static final String CLOSED = "CLOSED";

    /** A section that counts, by its place in its line. */
    public record Counted(String line, int section, BigDecimal lengthKm) {}

    /**
     * What does not count.
     *
     * @param section its place in the line; null where the line as a whole is left out
     * @param sameAs the line that it is counted with, where that is the reason
     */
    public record LeftOut(
            String line,
            @Nullable Integer section,
            Reason reason,
            @Nullable String sameAs) {}

    /** Counts lines on a day, in their order. */
    public static Mileage on(LocalDate day, List<Line> lines) {
        return new Count(day, lines).made();
    }

    /** False where something may be in service that is not counted: then the true figure may be higher. */
    public boolean isComplete() {
        return leftOut.stream().noneMatch(left -> left.reason().isGap());
    }

    private static final class Count {

        private final LocalDate day;
        private final List<Line> lines;
        private final Map<String, Set<String>> related = new HashMap<>();
        private final Map<String, Set<Section>> countedOf = new HashMap<>();
        private final List<Counted> counted = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();

        Count(LocalDate day, List<Line> lines) {
            this.day = day;
            this.lines = lines;
            for (Line line : lines) {
                for (String other : line.relatedTo()) {
                    related.computeIfAbsent(line.code(), it -> new HashSet<>()).add(other);
                    related.computeIfAbsent(other, it -> new HashSet<>()).add(line.code());
                }
            }
        }

        Mileage made() {
            lines.forEach(this::line);
            BigDecimal km = counted.stream().map(Counted::lengthKm).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Mileage(km, List.copyOf(counted), List.copyOf(leftOut));
        }

        private void line(Line line) {
            if (!line.composedOf().isEmpty()) {
                leftOut.add(new LeftOut(line.code(), null, Reason.COUNTED_BY_PARTS, null));
            } else if (line.sections().isEmpty()) {
                leftOut.add(new LeftOut(line.code(), null, unmeasured(line), null));
            } else {
                for (int i = 0; i < line.sections().size(); i++) {
                    section(line, i, line.sections().get(i));
                }
            }
        }

        private void section(Line line, int place, Section section) {
            Optional<Reason> reason = reason(line, section);
            Optional<String> same = reason.isPresent() ? Optional.empty() : twin(line, section);
            if (reason.isPresent()) {
                leftOut.add(new LeftOut(line.code(), place, reason.get(), null));
            } else if (same.isPresent()) {
                leftOut.add(new LeftOut(line.code(), place, Reason.COUNTED_UNDER_OTHER_NAME, same.get()));
            } else {
                counted.add(new Counted(line.code(), place, Objects.requireNonNull(section.lengthKm())));
                countedOf.computeIfAbsent(line.code(), it -> new HashSet<>()).add(section);
            }
        }

        /** Why a line of which no section is known does not count. */
        private static Reason unmeasured(Line line) {
            return switch (line.status()) {
                case null -> Reason.STATUS_UNKNOWN;
                case IN_SERVICE -> Reason.LENGTH_UNKNOWN;
                case CLOSED -> Reason.CLOSED;
                default -> Reason.NOT_IN_SERVICE;
            };
        }

        private Optional<Reason> reason(Line line, Section section) {
            PartialDate opened = section.opened();
            PartialDate closed = section.closed();
            if (opened == null) {
                Reason whole = unmeasured(line);
                return Optional.of(
                        whole == Reason.LENGTH_UNKNOWN && section.lengthKm() != null ? Reason.OPENING_UNKNOWN : whole);
            }
            if (opened.certainlyAfter(day)) {
                return Optional.of(Reason.OPENS_LATER);
            }
            if (CLOSED.equals(line.status())
                    || (closed != null && !closed.last().isAfter(day))) {
                return Optional.of(Reason.CLOSED);
            }
            if (opened.last().isAfter(day)) {
                return Optional.of(Reason.OPENING_UNCERTAIN);
            }
            if (closed != null && !closed.certainlyAfter(day)) {
                return Optional.of(Reason.CLOSING_UNCERTAIN);
            }
            return section.lengthKm() == null ? Optional.of(Reason.LENGTH_UNKNOWN) : Optional.empty();
        }

        /** A related line of which the very same section is counted already. */
        private Optional<String> twin(Line line, Section section) {
            return related.getOrDefault(line.code(), Set.of()).stream()
                    .filter(other -> countedOf.getOrDefault(other, Set.of()).contains(section))
                    .sorted()
                    .findFirst();
        }
    }
}
