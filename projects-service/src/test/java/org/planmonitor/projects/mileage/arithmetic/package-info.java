/** Tests of the counting, without a server. */
@NullMarked
package org.planmonitor.projects.mileage.arithmetic;

import org.jspecify.annotations.NullMarked;
