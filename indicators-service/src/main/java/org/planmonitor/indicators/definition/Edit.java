package org.planmonitor.indicators.definition;

/** One thing to be changed, as it was asked for. */
public sealed interface Edit {

    DefinitionKind kind();

    String code();

    /**
     * Defines something, or defines it otherwise.
     *
     * @param place where the part of the body that the request speaks of lies in it, and where that lies in the request
     */
    record Put(DefinitionKind kind, String code, Record body, Place place) implements Edit {}

    /** Withdraws something; its versions stay readable. */
    record Withdraw(DefinitionKind kind, String code) implements Edit {}

    /** Two JSON pointers that mean the same: one in a definition, one in the request that it came by. */
    record Place(String inBody, String inRequest) {
        /** The request carries the definition as a whole. */
        public static final Place WHOLE = new Place("", "/definition");
    }
}
