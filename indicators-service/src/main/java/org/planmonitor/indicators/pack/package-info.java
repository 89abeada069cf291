/**
 * Plan packs: a whole plan as one JSON document, imported or refused as a whole.
 *
 * <p>A pack is checked against its JSON Schema, then against itself; every contradiction is listed. The first import of
 * a plan is the only place where a figure may be given an earlier instant of publication than its commit. The same pack
 * again writes nothing.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.pack;
