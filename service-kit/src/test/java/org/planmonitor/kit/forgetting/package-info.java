@NullMarked
package org.planmonitor.kit.forgetting;

import org.jspecify.annotations.NullMarked;
