package org.planmonitor.projects.chain;

import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.packformat.PackChain;

/** A new version of a chain, whole, with why it is written. */
@Schema(name = "ChainEdit", description = "A new version of a chain, and why it is written")
record ChainRequest(
        @Schema(description = "Why, at most 1000 signs", examples = "链长制办公室摸排", required = true) @Nullable
        String reason,

        @Schema(description = "The document behind it", examples = "并链办〔2024〕3号") @Nullable
        String document,

        @Schema(
                description = "The chain, whole, in the form of a plan pack",
                implementation = PackChain.class,
                required = true)
        @Nullable
        JsonNode chain) {

    private static final int LONGEST = 1000;

    /** A version of the right form. */
    record Checked(String reason, @Nullable String document, PackChain chain) {}

    /** 400 with every member that is wrong. */
    Checked checked(ReadChain reading) {
        Form form = new Form();
        String why = form.text("reason", reason, LONGEST);
        String shown = form.optionalText("document", document, LONGEST);
        if (chain == null || !chain.isObject()) {
            form.wrong("chain", "OBJECT_EXPECTED", "须给出整条产业链", "The chain is expected, whole");
        }
        form.check();
        return new Checked(why, shown, reading.read("/chain", Objects.requireNonNull(chain)));
    }
}
