package org.planmonitor.projects.chain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.chain.analysis.Concentration;
import org.planmonitor.projects.chain.analysis.Coverage;

/** A node with everything it hangs on and everything that hangs on it. */
record NodeView(
        String plan,
        String chain,
        int version,
        String code,
        Text name,
        String position,
        Coverage coverage,
        @Nullable String basis,
        @Nullable Integer level,
        List<AnalysisView.Ref> upstream,
        List<AnalysisView.Ref> downstream,
        List<Firm> firms,
        @Nullable Concentration concentration,
        List<AnalysisView.Addition> projects) {

    record Firm(
            String creditCode,
            String name,
            String role,
            @Nullable Boolean local) {}
}
