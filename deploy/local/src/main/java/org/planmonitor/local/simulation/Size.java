package org.planmonitor.local.simulation;

import java.util.Iterator;
import java.util.List;

import org.planmonitor.local.Failure;

/** What a simulated plan is made of. The seed names it: the same size and seed are the same plan. */
public record Size(long seed, int indicators, int commitments, int projects, int years, Frequency frequency) {

    static final String USAGE = """
            usage: deploy/local/simulate [--seed N] [--indicators N] [--commitments N] [--projects N] [--years N]
                                         [--frequency YEAR|HALF_YEAR|QUARTER|MONTH] [--print DIR] [--data DIR]
              loads a simulated plan sim-<seed> into the running suite; --print writes its two halves to DIR instead""";

    static final Size DEFAULT = new Size(1, 20, 40, 200, 5, Frequency.YEAR);

    private static final int MOST = 200_000;

    public Size {
        requireBetween("seed", seed, 0, Integer.MAX_VALUE);
        requireBetween("indicators", indicators, 1, MOST);
        requireBetween("commitments", commitments, 0, MOST);
        requireBetween("projects", projects, 0, MOST);
        requireBetween("years", years, 2, 10);
    }

    public String plan() {
        return "sim-" + seed;
    }

    int firstYear() {
        return Calendar.LAST_YEAR - years + 1;
    }

    /** This size with one option of the command line applied. */
    Size with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--seed" -> new Size(number(option, rest), indicators, commitments, projects, years, frequency);
            case "--indicators" -> new Size(seed, number(option, rest), commitments, projects, years, frequency);
            case "--commitments" -> new Size(seed, indicators, number(option, rest), projects, years, frequency);
            case "--projects" -> new Size(seed, indicators, commitments, number(option, rest), years, frequency);
            case "--years" -> new Size(seed, indicators, commitments, projects, number(option, rest), frequency);
            case "--frequency" ->
                new Size(seed, indicators, commitments, projects, years, Frequency.of(value(option, rest)));
            default -> throw Failure.usage("Unknown option %s.%n%s", option, USAGE);
        };
    }

    static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw Failure.usage("Option %s needs a value.%n%s", option, USAGE);
        }
        return rest.next();
    }

    private static int number(String option, Iterator<String> rest) {
        String value = value(option, rest);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Failure.usage("Option %s needs a number, and has \"%s\".", option, value);
        }
    }

    private static void requireBetween(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw Failure.usage("--%s must lie between %d and %d, and is %d.", name, least, most, value);
        }
    }

    /** How often the series of the plan are reported. */
    public enum Frequency {
        YEAR(1, "%d"),
        HALF_YEAR(2, "%d-S%d"),
        QUARTER(4, "%d-Q%d"),
        MONTH(12, "%d-%02d");

        private final int perYear;
        private final String pattern;

        Frequency(int perYear, String pattern) {
            this.perYear = perYear;
            this.pattern = pattern;
        }

        int perYear() {
            return perYear;
        }

        String period(int year, int part) {
            return pattern.formatted(year, part);
        }

        static Frequency of(String name) {
            return List.of(values()).stream()
                    .filter(frequency -> frequency.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Failure.usage("There is no frequency \"%s\".%n%s", name, USAGE));
        }
    }
}
