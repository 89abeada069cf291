package org.planmonitor.indicators.regionalsum;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.observation.ObservationView;
import org.planmonitor.kit.text.Text;

/**
 * A component's figures over the regions.
 *
 * @param city the figure of the plan's own region; null when there is none
 * @param sum of the districts' figures there are; null when there are none
 * @param difference city less sum; null where either is missing
 * @param missing codes of districts that existed at the end of the period and have no figure
 * @param notValid codes with a figure though they were not valid then; they are not in the sum
 * @param complete whether every district has a figure, so that the difference is one
 */
record ComponentSum(
        String component,
        Text name,
        Accumulation accumulation,
        @Nullable ObservationView city,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal difference,
        boolean complete,
        List<ObservationView> districts,
        List<String> missing,
        List<String> notValid) {}
