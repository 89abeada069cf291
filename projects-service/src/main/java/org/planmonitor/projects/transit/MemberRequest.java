package org.planmonitor.projects.transit;

import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.pack.PackSchema;
import org.planmonitor.projects.pack.ReadPart;
import org.planmonitor.projects.packformat.PackTransit;

/** A new version of a member, whole, with why it is written. */
@Schema(name = "TransitMemberEdit", description = "A new version of a member, and why it is written")
record MemberRequest(
        @Schema(description = "Why, at most 1000 signs", examples = "2号线二期开工", required = true) @Nullable
        String reason,

        @Schema(description = "The document behind it", examples = "并发改〔2024〕12号") @Nullable
        String document,

        @Schema(
                description = "The member, whole, in the form of a plan pack",
                implementation = PackTransit.Member.class,
                required = true)
        @Nullable
        JsonNode member) {

    private static final int LONGEST = 1000;

    /** A version of the right form. */
    record Checked(String reason, @Nullable String document, PackTransit.Member member) {}

    /** 400 with every member of the body that is wrong. */
    Checked checked(ReadPart parts) {
        Form form = new Form();
        String why = form.text("reason", reason, LONGEST);
        String shown = form.optionalText("document", document, LONGEST);
        if (member == null || !member.isObject()) {
            form.wrong("member", "OBJECT_EXPECTED", "须给出整个交通项", "The member is expected, whole");
        }
        form.check();
        return new Checked(
                why,
                shown,
                parts.read(
                        PackSchema.Part.MEMBER, "/member", Objects.requireNonNull(member), PackTransit.Member.class));
    }
}
