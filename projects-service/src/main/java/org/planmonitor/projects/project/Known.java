package org.planmonitor.projects.project;

import java.time.Instant;

import org.planmonitor.projects.lifecycle.Fact;

/** A fact that stands: no other one answers it. */
record Known(long id, Fact fact, Instant knownAt) {}
