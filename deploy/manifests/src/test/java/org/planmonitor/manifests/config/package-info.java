/** Which settings the code knows, read from the classes and files that define them. */
@NullMarked
package org.planmonitor.manifests.config;

import org.jspecify.annotations.NullMarked;
