package org.planmonitor.reports.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.reports.evaluation.content.Contents;
import org.planmonitor.reports.evaluation.content.Part;
import org.planmonitor.reports.evaluation.content.Scope;
import org.planmonitor.reports.evaluation.narrative.Narratives;
import org.planmonitor.reports.evaluation.official.OfficialEditions;
import org.planmonitor.reports.evaluation.official.Particulars;
import org.planmonitor.reports.evaluation.rerun.ChangesPart;
import org.planmonitor.reports.evaluation.rerun.Difference;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;
import org.planmonitor.reports.evaluation.snapshot.Snapshots;
import org.planmonitor.reports.evaluation.thirdparty.OutsideEvaluations;
import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Writers;

/** Writes a report's documents from its snapshot: in each language as data, and in every format that there is. */
@Singleton
class Documents {

    private final Narratives narratives;
    private final SnapshotStore snapshots;
    private final ReportStore reports;
    private final OutsideEvaluations outside;
    private final OfficialEditions official;
    private final EvaluationConfig config;

    Documents(
            Narratives narratives,
            SnapshotStore snapshots,
            ReportStore reports,
            OutsideEvaluations outside,
            OfficialEditions official,
            EvaluationConfig config) {
        this.narratives = narratives;
        this.snapshots = snapshots;
        this.reports = reports;
        this.outside = outside;
        this.official = official;
        this.config = config;
    }

    /** Each format after the other, with the publication in memory and none of what was written of it. */
    void write(Report order, Snapshot snapshot, MadeDocuments made, Snapshots.Progress progress) {
        List<Locale> languages = order.language().each();
        Optional<Particulars> particulars = official.of(order.id());
        int officials = particulars.isPresent() ? OfficialEditions.FORMATS.size() : 0;
        int total = languages.size() * (Format.values().length + 1) + officials;
        for (Locale locale : languages) {
            Publication publication = publication(order, snapshot, locale);
            String language = locale.getLanguage();
            made.add(language, "json", "application/json", out -> DocumentJson.write(publication, out));
            progress.answered(made.count(), total);
            for (Format format : Format.values()) {
                made.add(
                        language,
                        format.extension(),
                        format.mediaType(),
                        out -> Writers.of(format).write(publication, out));
                progress.answered(made.count(), total);
            }
            if (locale.equals(Locale.CHINESE) && particulars.isPresent()) {
                for (Format format : OfficialEditions.FORMATS) {
                    made.addOfficial(
                            language,
                            "official-" + format.extension(),
                            format.mediaType(),
                            official.fonts(),
                            out -> official.print(format, publication, particulars.get(), out));
                    progress.answered(made.count(), total);
                }
            }
        }
    }

    private Publication publication(Report order, Snapshot snapshot, Locale locale) {
        Language language = locale.equals(Locale.CHINESE) ? Language.ZH : Language.EN;
        return Contents.of(
                snapshot,
                scope(order),
                language,
                language.choose(config.issuerZh(), config.issuerEn()),
                changes(order, snapshot, language),
                written(order, snapshot, language));
    }

    /** Of an edition, what people wrote and what others found; that stands before the amendments, behind the results. */
    private Map<Part, List<Section>> written(Report order, Snapshot snapshot, Language language) {
        Map<Part, List<Section>> written = new EnumMap<>(Part.class);
        written.putAll(narratives.of(order.id(), snapshot, language));
        List<Section> found = outside.of(order.id(), snapshot, language);
        if (!found.isEmpty()) {
            List<Section> before = new ArrayList<>(found);
            before.addAll(written.getOrDefault(Part.AMENDMENTS, List.of()));
            written.put(Part.AMENDMENTS, before);
        }
        return written;
    }

    /** Of a re-run, what it says otherwise than the run before. */
    private List<Section> changes(Report order, Snapshot snapshot, Language language) {
        if (order.rerunOf() == null) {
            return List.of();
        }
        Snapshot before = reports.one(order.plan(), order.rerunOf(), EnumSet.allOf(Sharing.class))
                .map(Report::snapshot)
                .flatMap(snapshots::one)
                .orElseThrow();
        return List.of(ChangesPart.of(
                Difference.of(before.content(), snapshot.content()),
                before.asOf().toString(),
                language));
    }

    private static Scope scope(Report order) {
        Selection selection = order.selection();
        if (selection == null) {
            return Scope.whole(order.type().name());
        }
        return new Scope(
                order.type().name(),
                selection.chosen(),
                Set.copyOf(selection.categories()),
                Set.copyOf(selection.chapters()),
                Set.copyOf(selection.portfolios()));
    }
}
