/**
 * The leader's page as data: counts of verdicts and stages, what is red, and for each figure the address of what lies
 * behind it. It counts and never judges; a fixed number of queries, whatever the size of the plan.
 */
@NullMarked
package org.planmonitor.reports.dashboard;

import org.jspecify.annotations.NullMarked;
