package org.planmonitor.projects.oc4ids;

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A project as OC4IDS 0.9 has it, with the members that we know something of. What is null or empty is not written: the schema
 * allows neither.
 */
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

    record SimpleIdentifier(String id, String scheme) {}

    record Reference(String id, String name) {}

    record Period(
            @Nullable OffsetDateTime startDate, @Nullable OffsetDateTime endDate) {}

    record Classification(
            String scheme, String id, @Nullable String description) {}

    record PolicyAlignment(String description) {}

    record Location(
            String id,
            @Nullable String description,
            @Nullable Geometry geometry,
            @Nullable Gazetteer gazetteer) {}

    record Geometry(String type, List<BigDecimal> coordinates) {}

    record Gazetteer(String scheme, List<String> identifiers) {}

    record Value(BigDecimal amount, String currency) {}

    record Budget(@Nullable Value amount, List<Breakdowns> budgetBreakdowns) {}

    record Breakdowns(String id, String description, List<Breakdown> budgetBreakdown) {}

    record Breakdown(
            String id,
            @Nullable String description,
            Value amount,
            @Nullable Period period) {}

    record Party(String id, String name, @Nullable Identifier identifier, List<String> roles) {}

    record Identifier(String scheme, String id, @Nullable String legalName) {}

    record Metric(String id, String title, List<Observation> observations) {}

    record Observation(
            String id,
            @Nullable Period period,
            @Nullable Value value,
            @Nullable Object measure,
            @Nullable Unit unit,
            @Nullable String notes) {}

    record Unit(
            String name, @Nullable String scheme, @Nullable String id) {}

    record Milestone(
            String id,
            String title,
            @Nullable String description,
            @Nullable String code,
            @Nullable OffsetDateTime dueDate,
            @Nullable OffsetDateTime dateMet,
            String status) {}

    record Completion(OffsetDateTime endDate) {}

    record Document(
            String id,
            @Nullable String documentType,
            String title,
            @Nullable String description,
            @Nullable URI url,
            @Nullable OffsetDateTime datePublished,
            @Nullable String format) {}

    record RelatedProject(String id, String scheme, String identifier, String relationship, URI uri) {}
}
