/** What is in service on a day, section by section, and how long it is. Without any framework. */
@NullMarked
package org.planmonitor.projects.mileage.arithmetic;

import org.jspecify.annotations.NullMarked;
