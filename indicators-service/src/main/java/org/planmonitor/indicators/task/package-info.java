/**
 * What the level above sets and finds (省下达): tasks of single years or of the whole plan, and its own assessment, which is
 * the verdict once it is entered with its document.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.task;
