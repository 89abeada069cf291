/**
 * The projects half of a plan pack as records, one file per part. The JSON Schema beside the packs is the authority on
 * what each member means; these records only give the names a type, so what reads them has been checked against it.
 */
@NullMarked
package org.planmonitor.projects.packformat;

import org.jspecify.annotations.NullMarked;
