package org.planmonitor.kit.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a transaction has recorded so far, one draft per aggregate, in the order in which their heads will be locked. */
final class AuditDrafts {

    record Draft(
            String aggregateType,
            String aggregateId,
            String action,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            String actor,
            @Nullable String requestId,
            Instant at) {

        AuditEntry entry(long position, String transaction) {
            return new AuditEntry(
                    aggregateType, aggregateId, position, transaction, at, actor, action, requestId, before, after);
        }

        /** The same change seen as a whole: before the first record, after the last. */
        private Draft then(Draft later) {
            String both = action.equals(later.action) ? action : action + " " + later.action;
            return new Draft(aggregateType, aggregateId, both, before, later.after, actor, requestId, later.at);
        }
    }

    private record Key(String type, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byType = type.compareTo(other.type);
            return byType != 0 ? byType : id.compareTo(other.id);
        }
    }

    private final SortedMap<Key, Draft> drafts = new TreeMap<>();
    private boolean written;

    void add(Draft draft) {
        if (written) {
            throw new IllegalStateException("the transaction is already completing: its audit entries are written");
        }
        drafts.merge(new Key(draft.aggregateType(), draft.aggregateId()), draft, Draft::then);
    }

    /** Closes the collection; what is recorded later would be lost, so it fails. */
    Collection<Draft> close() {
        written = true;
        return drafts.values();
    }
}
