package org.planmonitor.indicators.observation;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.PlanDefinition;

/**
 * Takes a figure from somebody who may submit but not publish: it becomes a submission of the caller's department. The
 * room of submissions implements it; while nobody does, such a PUT is answered with 403.
 */
public interface FigureInbox {

    /** Where the figure waits now. */
    record Received(URI location, Object view) {}

    /** Whether figures of a cell come in by submissions only, whoever writes them. */
    boolean isOnlyWay(PlanDefinition plan, CellKey cell);

    /**
     * Keeps the figure until it is signed, approved and released. Called in a transaction, for a cell that is not locked
     * and whose writer's condition held; the rules of a PUT were kept.
     *
     * @param standing the figure that stands in the cell, which the writer has seen; null when there is none
     */
    Received receive(PlanDefinition plan, CellKey cell, @Nullable Vintage standing, RecordObservation figure);
}
