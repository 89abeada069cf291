package org.planmonitor.reports.evaluation.narrative;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Metadata;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.UnprintableText;
import org.planmonitor.reports.publication.Writers;

/** Whether words can be printed, asked while they are written: after that a document with a box for a character would be signed. */
final class Printing {

    private static final Metadata NOBODY =
            new Metadata("plan", "kind", "issuer", Instant.EPOCH, ZoneOffset.UTC, "0", null);

    private Printing() {}

    /** The signs that no font has, each once; empty when everything can be printed. */
    static Optional<List<String>> missing(Language language, String title, List<Block> blocks) {
        try {
            Writers.check(new Publication(
                    language, title, null, NOBODY, List.of(Section.of("written", "x", blocks, List.of()))));
            return Optional.empty();
        } catch (UnprintableText unprintable) {
            return Optional.of(unprintable.places().stream()
                    .flatMap(place -> place.signs().stream())
                    .distinct()
                    .toList());
        }
    }
}
