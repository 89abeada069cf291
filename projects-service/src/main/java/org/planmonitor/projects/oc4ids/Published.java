package org.planmonitor.projects.oc4ids;

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A project as OC4IDS 0.9 has it, with the members that we know something of. What is null or empty is not written: the schema
 * allows neither.
 */
@Schema(name = "Oc4idsProject")
record Published(
        String id,
        OffsetDateTime updated,
        String language,
        List<SimpleIdentifier> identifiers,
        @Nullable Reference publicAuthority,
        String title,
        @Nullable String description,
        @Nullable String status,
        @Nullable Period period,
        List<String> sector,
        List<Classification> additionalClassifications,
        @Nullable PolicyAlignment policyAlignment,
        List<Location> locations,
        @Nullable Budget budget,
        List<Party> parties,
        List<Metric> forecasts,
        List<Metric> metrics,
        List<Milestone> milestones,
        @Nullable Completion completion,
        List<Document> documents,
        List<RelatedProject> relatedProjects) {

    @Schema(name = "Oc4idsSimpleIdentifier")
    record SimpleIdentifier(String id, String scheme) {}

    @Schema(name = "Oc4idsReference")
    record Reference(String id, String name) {}

    @Schema(name = "Oc4idsPeriod")
    record Period(
            @Nullable OffsetDateTime startDate, @Nullable OffsetDateTime endDate) {}

    @Schema(name = "Oc4idsClassification")
    record Classification(
            String scheme, String id, @Nullable String description) {}

    @Schema(name = "Oc4idsPolicyAlignment")
    record PolicyAlignment(String description) {}

    @Schema(name = "Oc4idsLocation")
    record Location(
            String id,
            @Nullable String description,
            @Nullable Geometry geometry,
            @Nullable Gazetteer gazetteer) {}

    @Schema(name = "Oc4idsGeometry")
    record Geometry(String type, List<BigDecimal> coordinates) {}

    @Schema(name = "Oc4idsGazetteer")
    record Gazetteer(String scheme, List<String> identifiers) {}

    @Schema(name = "Oc4idsValue")
    record Value(BigDecimal amount, String currency) {}

    @Schema(name = "Oc4idsBudget")
    record Budget(@Nullable Value amount, List<Breakdowns> budgetBreakdowns) {}

    @Schema(name = "Oc4idsBreakdowns")
    record Breakdowns(String id, String description, List<Breakdown> budgetBreakdown) {}

    @Schema(name = "Oc4idsBreakdown")
    record Breakdown(
            String id,
            @Nullable String description,
            Value amount,
            @Nullable Period period) {}

    @Schema(name = "Oc4idsParty")
    record Party(String id, String name, @Nullable Identifier identifier, List<String> roles) {}

    @Schema(name = "Oc4idsIdentifier")
    record Identifier(String scheme, String id, @Nullable String legalName) {}

    @Schema(name = "Oc4idsMetric")
    record Metric(String id, String title, List<Observation> observations) {}

    @Schema(name = "Oc4idsObservation")
    record Observation(
            String id,
            @Nullable Period period,
            @Nullable Value value,

            @Schema(description = "A number, or a text") @Nullable
            Object measure,

            @Nullable Unit unit,
            @Nullable String notes) {}

    @Schema(name = "Oc4idsUnit")
    record Unit(
            String name, @Nullable String scheme, @Nullable String id) {}

    @Schema(name = "Oc4idsMilestone")
    record Milestone(
            String id,
            String title,
            @Nullable String description,
            @Nullable String code,
            @Nullable OffsetDateTime dueDate,
            @Nullable OffsetDateTime dateMet,
            String status) {}

    @Schema(name = "Oc4idsCompletion")
    record Completion(OffsetDateTime endDate) {}

    @Schema(name = "Oc4idsDocument")
    record Document(
            String id,
            @Nullable String documentType,
            String title,
            @Nullable String description,
            @Nullable URI url,
            @Nullable OffsetDateTime datePublished,
            @Nullable String format) {}

    @Schema(name = "Oc4idsRelatedProject")
    record RelatedProject(String id, String scheme, String identifier, String relationship, URI uri) {}
}
