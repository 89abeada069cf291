package org.planmonitor.projects.mileage.arithmetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

import org.planmonitor.projects.lifecycle.PartialDate;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

/** Whatever network chance makes: the sum on a day is what all readings of all dates agree to be in service. */
class MileagePropertiesTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 900;

    @Test
    void the_sum_is_what_is_in_service_by_every_reading_of_the_dates() {
        theory().forAll(lines(), days()).check((lines, day) -> {
            BigDecimal brute = lines.stream()
                    .filter(line -> line.composedOf().isEmpty())
                    .flatMap(line -> line.sections().stream())
                    .filter(section -> section.lengthKm() != null && isOpenForSure(section, day))
                    .map(Section::lengthKm)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return Mileage.on(day, lines).km().compareTo(brute) == 0;
        });
    }

    @Test
    void every_section_is_counted_or_left_out_once() {
        theory().forAll(lines(), days()).check((lines, day) -> {
            Mileage mileage = Mileage.on(day, lines);
            return lines.stream().allMatch(line -> {
                long whole = mileage.leftOut().stream()
                        .filter(left -> left.line().equals(line.code()) && left.section() == null)
                        .count();
                if (line.sections().isEmpty() || !line.composedOf().isEmpty()) {
                    return whole == 1;
                }
                return whole == 0
                        && IntStream.range(0, line.sections().size())
                                .allMatch(place -> times(mileage, line.code(), place) == 1);
            });
        });
    }

    @Test
    void the_figure_is_incomplete_when_some_reading_counts_more() {
        theory().forAll(lines(), days()).check((lines, day) -> {
            boolean more = lines.stream()
                    .filter(line -> line.composedOf().isEmpty())
                    .anyMatch(line -> line.sections().isEmpty()
                            ? line.status() == null || line.status().equals("EXISTING")
                            : line.sections().stream().anyMatch(section -> mayCountMore(line, section, day)));
            return Mileage.on(day, lines).isComplete() != more;
        });
    }

    private static boolean mayCountMore(Line line, Section section, LocalDate day) {
        if (section.opened() == null) {
            return line.status() == null || line.status().equals("EXISTING");
        }
        boolean counted = section.lengthKm() != null && isOpenForSure(section, day);
        return !counted && readings(section).anyMatch(reading -> reading.isOpen(day));
    }

    private static long times(Mileage mileage, String line, int place) {
        return mileage.counted().stream()
                        .filter(each -> each.line().equals(line) && each.section() == place)
                        .count()
                + mileage.leftOut().stream()
                        .filter(left -> left.line().equals(line)
                                && Integer.valueOf(place).equals(left.section()))
                        .count();
    }

    private static boolean isOpenForSure(Section section, LocalDate day) {
        return section.opened() != null && readings(section).allMatch(reading -> reading.isOpen(day));
    }

    /** The two ends of each date stand for all days between: being open is a matter of order only. */
    private static Stream<Reading> readings(Section section) {
        PartialDate opened = Objects.requireNonNull(section.opened());
        PartialDate closed = section.closed();
        List<Reading> readings = new ArrayList<>();
        for (LocalDate first : List.of(opened.first(), opened.last())) {
            if (closed == null) {
                readings.add(new Reading(first, null));
            } else {
                readings.add(new Reading(first, closed.first()));
                readings.add(new Reading(first, closed.last()));
            }
        }
        return readings.stream();
    }

    private record Reading(LocalDate opened, @Nullable LocalDate closed) {

        boolean isOpen(LocalDate day) {
            return !opened.isAfter(day) && (closed == null || closed.isAfter(day));
        }
    }

    private static QuickTheory theory() {
        return qt().withExamples(2_000);
    }

    private static Gen<LocalDate> days() {
        return longs().between(0, DAYS).map(START::plusDays);
    }

    private static Gen<List<Line>> lines() {
        return longs().all().map(MileagePropertiesTest::network);
    }

    private static List<Line> network(long seed) {
        Random random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            List<Section> sections = new ArrayList<>();
            for (int s = 0; s < random.nextInt(4); s++) {
                sections.add(section(random, i * 10 + s));
            }
            List<String> parts = i > 0 && random.nextInt(6) == 0 ? List.of("l0") : List.of();
            String status =
                    List.of("EXISTING", "PLANNED", "UNDER_CONSTRUCTION", "").get(random.nextInt(4));
            lines.add(new Line("l" + i, status.isEmpty() ? null : status, parts, List.of(), sections));
        }
        return lines;
    }

    private static Section section(Random random, int number) {
        PartialDate opened = random.nextInt(5) == 0 ? null : date(random, START);
        PartialDate closed = opened == null || random.nextInt(3) > 0
                ? null
                : date(random, opened.last().plusDays(1));
        BigDecimal length = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(99_999), 3);
        return new Section(opened, closed, length == null ? null : length.add(BigDecimal.valueOf(number)));
    }

    private static PartialDate date(Random random, LocalDate from) {
        LocalDate day = from.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(3)) {
            case 0 -> new PartialDate(day.getYear() + 1, null, null);
            case 1 ->
                new PartialDate(day.plusMonths(1).getYear(), day.plusMonths(1).getMonthValue(), null);
            default -> PartialDate.of(day);
        };
    }
}
