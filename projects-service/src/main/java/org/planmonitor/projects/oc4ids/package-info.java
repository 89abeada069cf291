/**
 * Projects in the words of the Open Contracting for Infrastructure Data Standards (OC4IDS 0.9): told as a package, and taken over as
 * drafts. What is public is told, to whoever asks; what is not known is left out. The mapping stands in docs/oc4ids.md.
 */
@NullMarked
package org.planmonitor.projects.oc4ids;

import org.jspecify.annotations.NullMarked;
