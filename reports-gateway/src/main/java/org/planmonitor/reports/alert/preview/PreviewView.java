package org.planmonitor.reports.alert.preview;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.rule.Parameters;

/**
 * What a rule would have raised, as far as the caller may see it.
 *
 * @param raised within the time
 * @param resolved within the time
 * @param standing at the end of it
 * @param items the newest first, at most 500
 * @param more whether there are others
 */
@Schema(name = "AlertPreview")
record PreviewView(
        @Schema(examples = "verdict-red") String rule,
        Instant from,
        Instant to,
        Parameters parameters,

        @Schema(description = "Alerts that would have been raised", examples = "12")
        int raised,

        @Schema(description = "Alerts that would have been resolved", examples = "5")
        int resolved,

        @Schema(description = "Alerts that would stand at the end", examples = "7")
        int standing,

        List<Item> items,

        @Schema(description = "Whether there are others than the items", examples = "false")
        boolean more) {

    /**
     * An alert that would have been.
     *
     * @param since may be before the time that is looked at
     * @param until null: it stands at the end of the time
     * @param causes in words, in the order in which they began
     */
    @Schema(name = "AlertPreviewItem")
    record Item(
            Subject.Named subject, Instant since, @Nullable Instant until, List<Text> causes) {}
}
