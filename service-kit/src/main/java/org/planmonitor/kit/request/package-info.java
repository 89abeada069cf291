/**
 * What belongs to one HTTP request and to no feature: its id, its trace, and the order of the filters.
 */
@NullMarked
package org.planmonitor.kit.request;

import org.jspecify.annotations.NullMarked;
