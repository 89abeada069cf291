package org.planmonitor.projects.milestone;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.text.Text;

/** What a milestone is, beside its dates: its name, whether it is a key node (关键节点), and which others it waits for. */
@Schema(name = "MilestoneDefinition")
record Definition(Text name, boolean critical, List<String> waitsFor) {

    Definition {
        waitsFor = List.copyOf(waitsFor);
    }
}
