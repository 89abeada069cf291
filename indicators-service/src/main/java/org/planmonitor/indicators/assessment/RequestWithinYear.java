package org.planmonitor.indicators.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.SeriesInput;
import org.planmonitor.indicators.assessment.arithmetic.WithinYear;
import org.planmonitor.indicators.assessment.arithmetic.WithinYearInput;

/** The year of a checked body, where it gives one. */
final class RequestWithinYear {

    private RequestWithinYear() {}

    static @Nullable WithinYearAnswer read(AssessmentRequest body, SeriesInput input) {
        AssessmentRequest.Year year = body.withinYear();
        if (year == null) {
            return null;
        }
        return WithinYearAnswer.of(WithinYear.of(new WithinYearInput(
                input.rule(),
                input.period(),
                year.planned(),
                RequestInput.figures(year.toDate()),
                RequestInput.figures(year.flows()),
                List.of(),
                RequestInput.figures(year.totals()),
                RequestInput.figures(year.forecasts()),
                input.asOf())));
    }
}
