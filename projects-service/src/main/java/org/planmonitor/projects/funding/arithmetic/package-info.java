/** The rules of a bid's way through the pipeline, without any framework. */
@NullMarked
package org.planmonitor.projects.funding.arithmetic;

import org.jspecify.annotations.NullMarked;
