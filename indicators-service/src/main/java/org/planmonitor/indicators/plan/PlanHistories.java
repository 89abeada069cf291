package org.planmonitor.indicators.plan;

import java.util.Optional;

/** Where the definitions of plans are kept. The catalog remembers what it gives; nobody else asks it. */
public interface PlanHistories {

    /** What is committed of a plan's history, or written by this transaction; empty where the code is unknown. */
    Optional<PlanHistory> load(String code);
}
