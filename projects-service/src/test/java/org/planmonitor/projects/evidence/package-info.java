/** Evidence in a store that speaks S3. */
@NullMarked
package org.planmonitor.projects.evidence;

import org.jspecify.annotations.NullMarked;
