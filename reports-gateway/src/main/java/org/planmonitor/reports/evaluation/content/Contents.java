package org.planmonitor.reports.evaluation.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Metadata;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Section;

/** Writes the generated content of a report; of the same snapshot the same content, always. */
public final class Contents {

    private Contents() {}

    /**
     * A document.
     *
     * @param issuer the body that answers for it, in its language
     * @param before what stands before everything else
     * @param written what people wrote, by the part before which it stands
     */
    public static Publication of(
            Snapshot snapshot,
            Scope scope,
            Language language,
            String issuer,
            List<Section> before,
            Map<Part, List<Section>> written) {
        Words words = Words.of(language);
        Material material = new Material(snapshot.content(), scope, words);
        String plan = words.text(material.plan().path("name"));
        boolean simulated = material.plan().path("simulated").asBoolean();
        Metadata metadata = new Metadata(
                plan,
                words.say("type." + scope.type()),
                issuer,
                Instant.parse(material.asOf()),
                material.zone(),
                snapshot.hash(),
                simulated ? words.say("simulated") : null);
        List<Section> sections = new ArrayList<>(before);
        for (Part part : Part.values()) {
            sections.addAll(written.getOrDefault(part, List.of()));
            if (scope.parts().contains(part)) {
                sections.add(section(part, material));
            }
        }
        return new Publication(
                        language,
                        words.say("title", plan, words.say("type." + scope.type())),
                        words.say("subtitle", material.period()),
                        metadata,
                        sections)
                .numbered();
    }

    private static Section section(Part part, Material material) {
        return switch (part) {
            case SUMMARY -> SummaryPart.of(material);
            case INDICATOR_TABLE -> IndicatorTablePart.of(material);
            case INDICATOR_PAGES -> IndicatorPagesPart.of(material);
            case COMMITMENTS -> CommitmentsPart.of(material);
            case PROJECTS -> ProjectsPart.of(material);
            case CHAINS -> ChainsPart.of(material);
            case TRANSIT -> TransitPart.of(material);
            case BLOCKERS -> BlockersPart.of(material);
            case AMENDMENTS -> AmendmentsPart.of(material);
            case GAPS -> GapsPart.of(material);
            case METHODS -> MethodsPart.of(material);
            case OTHER_METHODS -> OtherMethodsPart.of(material);
            case SOURCES -> SourcesPart.of(material);
        };
    }
}
