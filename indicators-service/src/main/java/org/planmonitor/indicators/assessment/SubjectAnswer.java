package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.indicators.assessment.arithmetic.Composite;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.text.Text;

/**
 * The verdict on an indicator or a commitment, in the fields of the stateless answer. Of several parts the verdict of the
 * whole stands at the top with the working of the part that decided it, and each part's own in {@code components}.
 */
@Schema(name = "SubjectAssessment")
record SubjectAnswer(
        String plan,
        boolean simulated,
        SubjectRef subject,
        Text name,
        String region,
        Instant asOf,

        @Schema(description = "How many parts there is a verdict on", examples = "2/3")
        String assessed,

        @Schema(description = "The component whose working stands at the top")
        String decidedBy,

        @JsonUnwrapped SeriesAnswer assessment,
        List<Component> components) {

    /** One part with its working. */
    @Schema(name = "ComponentAssessment")
    record Component(
            String component, Text name, @JsonUnwrapped SeriesAnswer assessment) {}

    static SubjectAnswer of(PlanFacts plan, SubjectVerdict said, String region, Instant asOf) {
        return of(plan, said, region, asOf, Map.of());
    }

    /** @param withinYear of each component that has one */
    static SubjectAnswer of(
            PlanFacts plan,
            SubjectVerdict said,
            String region,
            Instant asOf,
            Map<String, WithinYearAnswer> withinYear) {
        Composite composite = said.composite();
        List<Component> components = composite.parts().stream()
                .map(it -> new Component(
                        it.component(),
                        name(said, it),
                        SeriesAnswer.of(it.assessment(), withinYear.get(it.component()))))
                .toList();
        return new SubjectAnswer(
                plan.code(),
                plan.simulated(),
                said.subject().ref(),
                said.subject().name(),
                region,
                asOf,
                composite.share(),
                composite.deciding().component(),
                SeriesAnswer.of(
                        composite.deciding().assessment().under(composite),
                        withinYear.get(composite.deciding().component())),
                components);
    }

    private static Text name(SubjectVerdict said, Composite.Part part) {
        return said.subject()
                .component(part.component())
                .map(ComponentDefinition::name)
                .orElseGet(said.subject()::name);
    }
}
