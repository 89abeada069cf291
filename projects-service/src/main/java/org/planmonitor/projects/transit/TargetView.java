package org.planmonitor.projects.transit;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.Place;

/**
 * A figure of the plan that measures a network; its judgement stands with the commitment of the same code.
 *
 * @param sharing who sees it, which its reader need not be told
 * @param href the commitment, at the service that owns it
 */
@Schema(name = "TransitTarget")
public record TargetView(
        String code,
        Text subject,
        BigDecimal value,
        PackTransit.Unit unit,
        String comparator,
        String deadline,
        @Nullable String deadlineBasis,
        @Nullable Place source,
        String href,
        @JsonIgnore Sharing sharing) {

    static TargetView of(String plan, PackTransit.Target target) {
        return new TargetView(
                target.code(),
                target.subject(),
                target.value(),
                target.unit(),
                target.comparator(),
                target.deadline(),
                target.deadlineBasis(),
                target.source(),
                "/indicators/v1/plans/" + plan + "/commitments/" + target.code(),
                target.sharing() == null ? Sharing.RESTRICTED : target.sharing());
    }
}
