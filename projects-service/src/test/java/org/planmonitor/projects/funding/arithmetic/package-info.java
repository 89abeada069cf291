/** Tests of rules without any framework. */
@NullMarked
package org.planmonitor.projects.funding.arithmetic;

import org.jspecify.annotations.NullMarked;
