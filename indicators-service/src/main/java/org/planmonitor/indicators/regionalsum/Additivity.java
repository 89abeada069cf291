package org.planmonitor.indicators.regionalsum;

import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.Measure;

/**
 * Which figures add up over regions: what the plan's data says, and where it says nothing only counts. A level may be a
 * mean or a figure per head, and the sum of rates is nothing.
 */
final class Additivity {

    private Additivity() {}

    static boolean adds(IndicatorDefinition indicator, ComponentDefinition component) {
        Boolean said = component.rule().additive();
        return said == null ? indicator.measure() == Measure.COUNT : said;
    }
}
