/** What is looked for in rendered manifests, each check by itself. A finding is a sentence that names its object. */
@NullMarked
package org.planmonitor.manifests.check;

import org.jspecify.annotations.NullMarked;
