package org.planmonitor.reports.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A service's own document and where this copy comes from, which the merged document says too. */
record OwnerDocument(ObjectNode tree, Origin origin) {

    /** From the most to the least current. */
    enum Origin {
        LIVE,
        LAST_GOOD,
        SNAPSHOT,
        ABSENT,
        /** It is there, but not in the merged document: it says of something what another says otherwise. */
        CLASHING
    }

    OwnerDocument as(Origin other) {
        return new OwnerDocument(tree, other);
    }
}
