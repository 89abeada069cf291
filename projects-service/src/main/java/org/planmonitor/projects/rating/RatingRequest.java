package org.planmonitor.projects.rating;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.light.Light;

/** A rating by a person. */
@Schema(description = "A rating of a project")
record RatingRequest(
        @Schema(
                description = "SELF by the owner's side, INDEPENDENT by a third party",
                examples = "SELF",
                required = true)
        @Nullable
        String kind,

        @Schema(description = "GREEN, YELLOW or RED", examples = "YELLOW", required = true) @Nullable
        String light,

        @Schema(description = "Why, at most 2000 signs", examples = "主体进度正常,征拆仍有三户未签约", required = true) @Nullable
        String words) {

    private static final int LONGEST = 2000;

    /** The request when it has the right form. */
    record Checked(RatingKind kind, Light light, String words) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.oneOf("kind", kind, RatingKind.class),
                form.oneOf("light", light, Light.class),
                form.text("words", words, LONGEST));
        if (RatingKind.COMPUTED.name().equals(kind)) {
            form.wrong("kind", "UNKNOWN_VALUE", "系统研判不能由人给出", "A computed rating is not given by anybody");
        }
        form.check();
        return checked;
    }
}
