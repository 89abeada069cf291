package org.planmonitor.projects.evidence;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.project.ProjectRef;

/** Evidence as events and audit entries tell it; the data of {@code evidence.stored}. */
record EvidenceState(
        String plan,
        String project,
        String id,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Sharing sharing,
        boolean simulated) {

    static final String AGGREGATE = "evidence";

    static EvidenceState of(ProjectRef project, EvidenceEntity evidence) {
        return new EvidenceState(
                project.plan().code(),
                project.code(),
                evidence.id.toString(),
                evidence.name,
                evidence.mediaType,
                evidence.bytes,
                evidence.sha256,
                project.sharing() == Sharing.PUBLIC ? Sharing.INTERNAL : project.sharing(),
                project.plan().simulated());
    }

    String aggregateId() {
        return plan + "/" + project + "/evidence/" + id;
    }

    OutboxEvent stored() {
        return new OutboxEvent("evidence.stored", AGGREGATE, aggregateId(), sharing, this);
    }
}
