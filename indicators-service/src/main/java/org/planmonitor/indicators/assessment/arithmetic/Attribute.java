package org.planmonitor.indicators.assessment.arithmetic;

/** Whether the government answers for a target (约束性, binding) or expects markets to reach it (预期性, expected). */
public enum Attribute {
    EXPECTED,
    BINDING
}
