/**
 * Definitions as documents and their versions: the form in which a plan, an indicator or a department is written down,
 * whether a plan in this form agrees with itself, every version that ever stood with who changed it, when and why, and
 * the one way to change them.
 *
 * <p>Nothing here is ever overwritten. The trees that other features read are folded from the versions.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.definition;
