/** Things that are documents with versions: where they are kept, whatever they are. */
@NullMarked
package org.planmonitor.projects.versions;

import org.jspecify.annotations.NullMarked;
