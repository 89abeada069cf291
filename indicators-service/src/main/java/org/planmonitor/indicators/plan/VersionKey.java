package org.planmonitor.indicators.plan;

/** Key of a version of a component's baseline or target. */
record VersionKey(long componentId, short version) {}
