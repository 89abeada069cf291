package org.planmonitor.projects.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.packformat.PackLinks;
import org.planmonitor.projects.subject.SubjectType;

/** A link between its stored form and that of a pack. */
final class PackedLink {

    private PackedLink() {}

    /** What a pack says of a link, in its order: one version since the plan was printed, or those that an export tells. */
    static List<Stored.Version> versions(PackLinks.SubjectLink link, Instant printed, String loader) {
        if (link.versions().isEmpty()) {
            Terms terms = terms(link.component(), link.contribution(), link.confidence(), link.note(), false);
            return List.of(new Stored.Version(1, printed, terms, null, null, loader));
        }
        List<Stored.Version> versions = new ArrayList<>();
        for (PackLinks.Said said : link.versions()) {
            versions.add(new Stored.Version(
                    versions.size() + 1,
                    Instant.parse(said.recordedAt()),
                    terms(said.component(), said.contribution(), said.confidence(), said.note(), said.ended()),
                    said.reason(),
                    said.document(),
                    said.recordedBy()));
        }
        return versions;
    }

    /** The link as a pack tells it: shortly where only the plan has spoken of it. */
    static PackLinks.SubjectLink of(Stored link, List<Stored.Version> versions, List<Fact> facts, Instant printed) {
        boolean plain = versions.size() == 1 && versions.getFirst().knownFrom().equals(printed);
        Terms terms = versions.getFirst().terms();
        return new PackLinks.SubjectLink(
                link.subject().type() == SubjectType.COMMITMENT ? link.subject().code() : null,
                link.subject().type() == SubjectType.INDICATOR ? link.subject().code() : null,
                link.project().code(),
                plain ? terms.component() : null,
                plain ? FeedingOfProject.contribution(terms) : null,
                plain && terms.confidence() != null ? terms.confidence().name() : null,
                plain ? terms.note() : null,
                plain ? List.of() : versions.stream().map(PackedLink::said).toList(),
                actual(facts));
    }

    private static Terms terms(
            @Nullable String component,
            PackLinks.@Nullable Contribution contribution,
            @Nullable String confidence,
            @Nullable String note,
            boolean ended) {
        return new Terms(
                component,
                contribution == null
                        ? null
                        : new Terms.Expected(contribution.value(), contribution.unit(), contribution.by()),
                confidence == null ? null : Terms.Confidence.valueOf(confidence),
                note,
                ended);
    }

    private static PackLinks.Said said(Stored.Version version) {
        Terms terms = version.terms();
        return new PackLinks.Said(
                terms.component(),
                FeedingOfProject.contribution(terms),
                terms.confidence() == null ? null : terms.confidence().name(),
                terms.note(),
                terms.ended(),
                version.reason(),
                version.document(),
                version.knownFrom().toString(),
                version.recordedBy());
    }

    private static List<PackLinks.Actual> actual(List<Fact> facts) {
        List<Long> ids = facts.stream().map(Fact::id).toList();
        return facts.stream()
                .map(fact -> new PackLinks.Actual(
                        fact.day().toString(),
                        fact.value(),
                        fact.unit(),
                        fact.source(),
                        fact.corrects() == null ? null : ids.indexOf(fact.corrects()),
                        fact.reason(),
                        fact.knownFrom().toString(),
                        fact.recordedBy()))
                .toList();
    }
}
