package org.planmonitor.indicators.assessment.arithmetic;

import java.time.Instant;

/**
 * The approval by which a target replaced an earlier one.
 *
 * @param approval reference of the document
 * @param knownSince from when an answer may use it
 */
public record Amendment(String approval, Instant knownSince) {}
