package org.planmonitor.projects.lifecycle;

import java.time.YearMonth;
import java.util.List;

import org.quicktheories.core.Gen;

import org.planmonitor.projects.lifecycle.LifeCycle.Step;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

/** Dates of every precision in a few years, so that overlaps are common, and facts of the industrial path. */
final class Generators {

    static Gen<PartialDate> dates() {
        return integers()
                .between(2020, 2023)
                .zip(integers().between(0, 12), integers().between(0, 31), Generators::date);
    }

    static Gen<Fact> facts() {
        List<String> stages =
                Paths.INDUSTRIAL.steps().stream().skip(1).map(Step::stage).toList();
        return integers()
                .between(-1, stages.size() - 1)
                .zip(
                        dates(),
                        integers().between(0, 3),
                        (i, date, begins) -> new Fact(i < 0 ? null : stages.get(i), date, begins > 0));
    }

    static Gen<List<Fact>> histories() {
        return lists().of(facts()).ofSizeBetween(0, 8);
    }

    private static PartialDate date(int year, int month, int day) {
        if (month == 0) {
            return new PartialDate(year, null, null);
        }
        return day == 0 || !YearMonth.of(year, month).isValidDay(day)
                ? new PartialDate(year, month, null)
                : new PartialDate(year, month, day);
    }

    private Generators() {}
}
