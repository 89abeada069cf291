/** Tests of figures counted from networks. */
@NullMarked
package org.planmonitor.projects.mileage;

import org.jspecify.annotations.NullMarked;
