/** The projects service at 100,000 projects: pages, lists and searches, rates, and steps in batches. */
@NullMarked
package org.planmonitor.bench.projects;

import org.jspecify.annotations.NullMarked;
