package org.planmonitor.projects.chain;

import java.util.List;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.chain.analysis.Failure;

/**
 * What happens when a node or an enterprise is gone.
 *
 * @param leaders leader firms that stand at lost or affected nodes
 */
record FailureView(
        String plan,
        String code,
        int version,
        List<AnalysisView.Ref> lost,
        List<Failure.Weakened> weakened,
        List<Affected> affected,
        List<Leader> leaders,
        int piecesBefore,
        int piecesAfter) {

    /** A node downstream, so many steps from the nearest lost one. */
    record Affected(String code, Text name, int steps) {}

    record Leader(String creditCode, String name) {}
}
