/** Which plans data is being imported into. */
@NullMarked
package org.planmonitor.kit.imports;

import org.jspecify.annotations.NullMarked;
