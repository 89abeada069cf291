/**
 * Plans and their definitions: what is watched, by which rule, against which baseline and target.
 *
 * <p>Other features see a plan only as the immutable {@link org.planmonitor.indicators.plan.PlanDefinition} that
 * {@link org.planmonitor.indicators.plan.PlanCatalog} hands out; rows and repositories stay in this room. Figures
 * are not definitions: they live with their vintages in the observation feature.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.plan;
