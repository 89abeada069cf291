/**
 * Holds the manifests of deploy/kubernetes against what would run on them: every overlay is rendered by kubectl, loaded into typed
 * classes, and looked at by checks; and every check is shown to find what it is for.
 */
@NullMarked
package org.planmonitor.manifests;

import org.jspecify.annotations.NullMarked;
