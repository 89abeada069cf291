package org.planmonitor.indicators.plan;

/** Key of what has a code within a plan. */
record CodeKey(long planId, String code) {}
