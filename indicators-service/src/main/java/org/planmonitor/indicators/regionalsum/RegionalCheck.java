package org.planmonitor.indicators.regionalsum;

import java.time.Instant;
import java.util.List;

/** The answer: what the districts add up to, component by component. */
record RegionalCheck(
        String plan, String indicator, String period, String region, Instant asOf, List<ComponentSum> components) {}
