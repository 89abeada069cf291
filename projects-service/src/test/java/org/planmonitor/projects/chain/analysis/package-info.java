@NullMarked
package org.planmonitor.projects.chain.analysis;

import org.jspecify.annotations.NullMarked;
