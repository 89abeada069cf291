package org.planmonitor.kit.audit;

/** What the verifier found about the chain of one aggregate. */
public sealed interface Verification {

    /** Every entry is as it was written, and none is missing. */
    record Intact(long entries) implements Verification {}

    /**
     * The chain breaks.
     *
     * @param position of the first entry that is not as it was written, or is not there
     */
    record Broken(long position, String reason) implements Verification {}
}
