package org.planmonitor.indicators.observation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What came of figures that were to be published together. */
public sealed interface Publication {

    /** A figure and what its writer takes for granted about the cell. */
    record Figure(NewVintage vintage, Basis basis) {}

    /** All were published, in the order given, at one instant. */
    record Done(List<Vintage> vintages) implements Publication {

        public Done {
            vintages = List.copyOf(vintages);
        }
    }

    /** None was published: these cells are not as their writers believed. Roll back. */
    record Refused(List<Mismatch> mismatches) implements Publication {

        public Refused {
            mismatches = List.copyOf(mismatches);
        }
    }

    /**
     * A cell that is not as its writer believed.
     *
     * @param index place of the figure in the list that was given, from 0
     * @param standing the figure that stands; null when there is none
     */
    record Mismatch(int index, Figure figure, @Nullable Vintage standing) {}
}
