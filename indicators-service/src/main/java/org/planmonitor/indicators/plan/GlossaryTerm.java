package org.planmonitor.indicators.plan;

import org.planmonitor.kit.text.Text;

/** A term the plan explains, by its printed number. */
public record GlossaryTerm(int number, Text term, Text explanation) {}
