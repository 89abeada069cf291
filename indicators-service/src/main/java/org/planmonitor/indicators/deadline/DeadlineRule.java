package org.planmonitor.indicators.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.assessment.arithmetic.Period;

/**
 * When figures of a frequency are due: on the n-th working day after the period, unless the period has a day of its own.
 */
record DeadlineRule(Frequency frequency, int workingDays, List<OwnDay> exceptions) {

    DeadlineRule {
        exceptions = List.copyOf(exceptions);
    }

    /** A period that is due on another day, and why. */
    record OwnDay(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String period,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            LocalDate due,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String reason) {}

    Optional<LocalDate> ownDay(Period period) {
        return exceptions.stream()
                .filter(each -> each.period().equals(period.toString()))
                .map(OwnDay::due)
                .findFirst();
    }
}
