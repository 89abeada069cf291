package org.planmonitor.projects.oc4ids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.oc4ids.codes.Sectors;
import org.planmonitor.projects.oc4ids.codes.Statuses;
import org.planmonitor.projects.packformat.Place;

/** Says a project in OC4IDS, member by member, as docs/oc4ids.md has it. */
final class PublishedProject {

    private static final String GB_2260 = "GB/T 2260";
    private static final String OC4IDS = "oc4ids";

    private final Wording wording;
    private final Sheet sheet;
    private final Sheet.Core core;

    private PublishedProject(Wording wording, Sheet sheet) {
        this.wording = wording;
        this.sheet = sheet;
        this.core = sheet.core();
    }

    static Published of(Wording wording, Sheet sheet, LocalDate today) {
        return new PublishedProject(wording, sheet).project(today);
    }

    private Published project(LocalDate today) {
        PublishedParties parties = new PublishedParties(sheet);
        PublishedMoney money = new PublishedMoney(wording, sheet);
        PublishedCourse course = new PublishedCourse(wording, sheet);
        PublishedFigures figures = new PublishedFigures(wording, sheet);
        Text scope = core.scope();
        return new Published(
                wording.id(core.code()),
                wording.at(core.changedAt()),
                wording.language().getLanguage(),
                identifiers(),
                parties.authority(),
                wording.in(core.name()),
                scope == null ? null : stands(scope),
                Statuses.of(core.stage(), core.pathStage(), scope == null ? null : scope.en())
                        .orElse(null),
                course.planned(),
                Sectors.of(core.portfolio(), core.transitMode()),
                List.of(
                        new Published.Classification(
                                "planmonitor-portfolio", core.portfolio(), wording.in(core.portfolioName())),
                        new Published.Classification("planmonitor-kind", core.kind(), null)),
                named(),
                locations(),
                money.budget(),
                parties.all(),
                figures.forecasts(),
                Stream.concat(figures.metrics().stream(), money.metrics().stream())
                        .toList(),
                course.milestones(today),
                course.completion(),
                documents(),
                related());
    }

    private List<Published.SimpleIdentifier> identifiers() {
        List<Published.SimpleIdentifier> identifiers = new ArrayList<>();
        identifiers.add(
                new Published.SimpleIdentifier(core.number(), wording.plan().code()));
        if (core.nationalCode() != null) {
            identifiers.add(new Published.SimpleIdentifier(core.nationalCode(), "GB/T 40058"));
        }
        return identifiers;
    }

    /** Which part of it stands where: then the whole has no status. */
    private String stands(Text scope) {
        return wording.in(scope) + ": " + wording.stage(core.stage());
    }

    private Published.@Nullable PolicyAlignment named() {
        Place source = core.said().source();
        if (source.chapter() == null) {
            return null;
        }
        String box = source.box() == null ? "" : wording.says(",专栏 ", ", box ") + source.box();
        return new Published.PolicyAlignment(wording.in(wording.plan().name())
                + wording.says(",第 ", ", chapter ")
                + source.chapter()
                + wording.says(" 章", "")
                + box);
    }

    private List<Published.Location> locations() {
        Stream<Published.Location> points = sheet.points().stream()
                .map(point -> new Published.Location(
                        "point",
                        point.source()
                                + wording.says(",误差约 ", ", within ")
                                + point.precisionMetres()
                                + wording.says(" 米", " m"),
                        new Published.Geometry("Point", List.of(point.longitude(), point.latitude())),
                        null));
        Stream<Published.Location> regions = sheet.regions().stream()
                .map(region -> new Published.Location(
                        region.code(),
                        wording.in(region.name()),
                        null,
                        new Published.Gazetteer(GB_2260, List.of(region.code()))));
        return Stream.concat(points, regions).toList();
    }

    private List<Published.Document> documents() {
        Stream<Published.Document> files = sheet.files().stream()
                .map(file -> new Published.Document(
                        "evidence-" + file.id(),
                        "physicalProgressReport",
                        file.name(),
                        null,
                        wording.address("projects/v1/plans/" + wording.plan().code() + "/projects/" + core.code()
                                + "/evidence/" + file.id() + "/content"),
                        wording.at(file.releasedAt()),
                        file.mediaType()));
        Stream<Published.Document> sources = sheet.sources().stream()
                .map(source -> new Published.Document(
                        "source-" + source.fact(),
                        null,
                        source.title(),
                        source.detail() == null ? null : wording.in(source.detail()),
                        null,
                        wording.day(source.published()),
                        null));
        return Stream.concat(files, sources).toList();
    }

    private List<Published.RelatedProject> related() {
        Stream<Sheet.Relative> above =
                core.parent() == null ? Stream.of() : Stream.of(new Sheet.Relative("partOf", core.parent()));
        return Stream.concat(above, sheet.relatives().stream())
                .map(relative -> new Published.RelatedProject(
                        relative.relationship() + "-" + relative.code(),
                        OC4IDS,
                        wording.id(relative.code()),
                        relative.relationship(),
                        wording.self(relative.code())))
                .toList();
    }
}
