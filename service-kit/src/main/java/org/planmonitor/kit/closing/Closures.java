package org.planmonitor.kit.closing;

/** Says which plans are closed. A service that has one of these has its writes refused by {@link ClosedPlanFilter}. */
public interface Closures {

    /** The path parameter that names the plan, in every operation of every service. */
    String PARAMETER = "plan";

    /** Whether a plan that the caller may see takes no more writes. */
    boolean isClosed(String plan);
}
