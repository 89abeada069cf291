package org.planmonitor.projects.oc4ids;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.packformat.ProjectsPack.Named;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.project.LifeCycles;
import org.planmonitor.projects.stream.Snapshot;
import org.planmonitor.projects.stream.Snapshots;

/**
 * Tells the public projects of a plan in OC4IDS 0.9. Whoever asks gets what everybody gets: a package is a publication, and one
 * that says more to some would be published by them one day.
 */
@ApplicationScoped
class Publish {

    private static final String VERSION = "0.9";

    private final Plans plans;
    private final LifeCycles lifeCycles;
    private final Disclosure disclosure;
    private final Database database;
    private final Snapshots snapshots;
    private final Oc4idsConfig config;
    private final ObjectWriter json;
    private final Clock clock;

    Publish(
            Plans plans,
            LifeCycles lifeCycles,
            Disclosure disclosure,
            Database database,
            Snapshots snapshots,
            Oc4idsConfig config,
            ObjectMapper mapper,
            Clock clock) {
        this.plans = plans;
        this.lifeCycles = lifeCycles;
        this.disclosure = disclosure;
        this.database = database;
        this.snapshots = snapshots;
        this.config = config;
        this.clock = clock;
        // A writer that flushes after each project would send as many small pieces.
        this.json = mapper.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
                .writer()
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    /**
     * What is about to be told.
     *
     * @param changedAt when the last of it changed
     * @param money whether figures of money are public
     */
    record Edition(Wording wording, Instant changedAt, boolean money, LocalDate today) {}

    /** The edition of a plan that can be told; 404 when nothing of the plan is public. */
    Edition edition(String code, Locale language) {
        KnownPlan plan = requirePublic(code);
        Instant changedAt = database
                .query(
                        "select max(public_at) as changed_at from project_change where plan = ?"
                                + " having exists (select 1 from project where plan = ? and sharing = 'PUBLIC')",
                        row -> Database.instant(row, "changed_at"),
                        code,
                        code)
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("该规划没有公开的项目", "No project of the plan is public")));
        return edition(plan, language, changedAt);
    }

    /** One project, as JSON; 404 when it is not public. */
    String one(String plan, String code, Locale language) throws IOException {
        Edition edition = edition(requirePublic(plan), language, clock.instant());
        StringBuilder told = new StringBuilder();
        snapshots.read(snapshot -> Sheets.each(
                snapshot,
                plan,
                code,
                edition.money(),
                sheet -> told.append(
                        json.writeValueAsString(PublishedProject.of(edition.wording(), sheet, edition.today())))));
        if (told.isEmpty()) {
            throw ProblemException.notFound(new Text("没有公开的项目 " + code, "There is no public project " + code));
        }
        return told.toString();
    }

    /** Writes the package, project by project, from one state of the database. */
    void write(Edition edition, OutputStream out) throws IOException {
        snapshots.stream(snapshot -> {
            try (JsonGenerator generator = json.createGenerator(out)) {
                generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                // One that fails has no end, so that nobody takes it for whole, and nothing is sent of one that has
                // hardly begun.
                generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
                generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
                write(edition, generator, snapshot);
            }
        });
    }

    private void write(Edition edition, JsonGenerator generator, Snapshot snapshot) throws IOException, SQLException {
        Wording wording = edition.wording();
        String plan = wording.plan().code();
        generator.writeStartObject();
        generator.writeStringField(
                "uri", wording.address("projects/oc4ids/plans/" + plan).toString());
        generator.writeFieldName("publishedDate");
        json.writeValue(generator, wording.at(edition.changedAt()));
        generator.writeStringField("version", VERSION);
        Publisher by = Publisher.of(config);
        generator.writeFieldName("publisher");
        json.writeValue(generator, by.publisher());
        if (by.license() != null) {
            generator.writeStringField("license", by.license());
        }
        if (by.publicationPolicy() != null) {
            generator.writeStringField("publicationPolicy", by.publicationPolicy());
        }
        generator.writeArrayFieldStart("projects");
        Sheets.each(
                snapshot,
                plan,
                null,
                edition.money(),
                sheet -> json.writeValue(generator, PublishedProject.of(wording, sheet, edition.today())));
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private Edition edition(KnownPlan plan, Locale language, Instant changedAt) {
        var stages = lifeCycles.of(plan.code()).stages().stream().collect(Collectors.toMap(Named::code, Named::name));
        URI base = URI.create(config.baseUri().toString().replaceAll("/*$", "/"));
        return new Edition(
                new Wording(plan, language, config.prefix(), base, stages),
                changedAt,
                disclosure.of(Sharing.PUBLIC) == Sharing.PUBLIC,
                LocalDate.now(clock.withZone(plan.timeZone())));
    }

    private KnownPlan requirePublic(String code) {
        KnownPlan plan = plans.require(code);
        if (plan.sharing() != Sharing.PUBLIC) {
            throw ProblemException.notFound(new Text("规划 " + code + " 未公开", "The plan " + code + " is not public"));
        }
        return plan;
    }
}
