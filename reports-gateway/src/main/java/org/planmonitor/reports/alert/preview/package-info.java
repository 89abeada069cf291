/** What a rule would have raised: asked of the versions that the read models keep, in the same way as the present is. */
@NullMarked
package org.planmonitor.reports.alert.preview;

import org.jspecify.annotations.NullMarked;
