/**
 * The plan as open data: a catalogue of its items after DCAT-AP with what the regulation on sharing government data asks of each, and
 * everything public in one archive with the hash of each file.
 */
@NullMarked
package org.planmonitor.reports.opendata;

import org.jspecify.annotations.NullMarked;
