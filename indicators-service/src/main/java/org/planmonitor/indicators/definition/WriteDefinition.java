package org.planmonitor.indicators.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.Category;
import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;

/** The bodies of requests that define something, for the service's document; they are read as trees and checked. */
public final class WriteDefinition {

    private static final String REASON = "Why; it stays with the version";

    private WriteDefinition() {}

    /** Of a plan that is to begin. */
    @Schema(name = "NewPlanRequest")
    public record OfNewPlan(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            NewPlan definition) {}

    /** Of what a plan is. */
    @Schema(name = "PlanRequest")
    public record OfPlan(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            PackPlan definition) {}

    /** Of a plan's headings. */
    @Schema(name = "StructureRequest")
    public record OfStructure(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            PackStructure definition) {}

    /** Of a category. */
    @Schema(name = "CategoryRequest")
    public record OfCategory(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            Category definition) {}

    /** Of a region code. */
    @Schema(name = "RegionRequest")
    public record OfRegion(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            Region definition) {}

    /** Of a department. */
    @Schema(name = "DepartmentRequest")
    public record OfDepartment(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            ReportingUnit definition) {}

    /** Of an indicator. */
    @Schema(name = "IndicatorRequest")
    public record OfIndicator(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            PackIndicator definition) {}

    /** Of a component. */
    @Schema(name = "ComponentRequest")
    public record OfComponent(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            PackIndicator.Component definition) {}

    /** Of a baseline. */
    @Schema(name = "BaselineRequest")
    public record OfBaseline(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            PackBaseline definition) {}

    /** Of a commitment. */
    @Schema(name = "CommitmentRequest")
    public record OfCommitment(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            PackCommitment definition) {}

    /** Of the plan of one year. */
    @Schema(name = "AnnualPlanRequest")
    public record OfAnnualPlan(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            AnnualPlan definition) {}

    /** Of an assigned task. */
    @Schema(name = "TaskRequest")
    public record OfTask(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            AssignedTask definition) {}

    /** Of a result of the level above. */
    @Schema(name = "OfficialResultRequest")
    public record OfOfficialResult(
            @Schema(description = REASON) String reason,
            @Nullable DocumentReference document,
            OfficialResult definition) {}
}
