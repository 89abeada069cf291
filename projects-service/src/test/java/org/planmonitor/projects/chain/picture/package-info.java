@NullMarked
package org.planmonitor.projects.chain.picture;

import org.jspecify.annotations.NullMarked;
