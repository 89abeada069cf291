/** Migrations held against what versions that run side by side need of them. */
@NullMarked
package org.planmonitor.manifests.schema;

import org.jspecify.annotations.NullMarked;
