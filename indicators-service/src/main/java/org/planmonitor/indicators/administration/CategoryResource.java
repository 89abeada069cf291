package org.planmonitor.indicators.administration;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.Administration;
import org.planmonitor.indicators.definition.Answers;
import org.planmonitor.indicators.definition.DefinitionChanges.Outcome;
import org.planmonitor.indicators.definition.DefinitionKind;
import org.planmonitor.indicators.definition.RequestForm;
import org.planmonitor.indicators.definition.WriteDefinition;
import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.plan.Category;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanReads;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Single categories over HTTP: as they stand, and their changes. */
@Path("/indicators/v1/plans/{plan}/categories/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@APIResponse(
        responseCode = "400",
        description = "A parameter, header or body that is not well formed; every place is named")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Without the permission definition:write")
@APIResponse(responseCode = "404", description = "No such plan or category, or not visible")
@APIResponse(
        responseCode = "409",
        description = "Taken already, still needed by others, or the same request is still running")
@APIResponse(
        responseCode = "422",
        description = "It does not agree with the plan, or changes what is fixed; every place is named")
class CategoryResource {

    private final PlanReads plans;
    private final Administration administration;

    CategoryResource(PlanReads plans, Administration administration) {
        this.plans = plans;
        this.administration = administration;
    }

    private static Administration.Subject<Category> named(String code) {
        return new Administration.Subject<>(
                DefinitionKind.CATEGORY,
                RequestForm.CATEGORY,
                Category.class,
                Category::code,
                (plan, asOf) -> find(plan, code).map(EntityTag::of));
    }

    private static Optional<Category> find(PlanDefinition plan, String code) {
        return plan.document().categories().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getCategory",
            summary = "One category",
            description = "单个类别：规划主要指标表中的一组。 A group of the plan's main table.")
    @APIResponse(
            responseCode = "200",
            description = "The category",
            content = @Content(schema = @Schema(implementation = Category.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the category", example = "green-ecology") String code,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanAsOf standing = plans.visible(plan, asOf);
        Category found = find(standing.plan(), code)
                .orElseThrow(() -> ProblemException.notFound(new Text("规划中没有 " + code, "The plan has no " + code)));
        return Dated.one(headers, EntityTag.of(found), found, standing.asOf());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "putCategory",
            summary = "Define a category",
            description = "定义类别：修改时用 If-Match 给出现行内容的 ETag，首次定义时用 If-None-Match: *。自此刻起记录在案；按此前时刻查询，结果不变。 If-Match with"
                    + " the ETag of what stands, or If-None-Match: * to define it first. Known from now on; answers as"
                    + " of earlier instants stay what they were.")
    @APIResponse(
            responseCode = "200",
            description = "The category from now on, or the same again: then nothing was written",
            content = @Content(schema = @Schema(implementation = Category.class)))
    @APIResponse(responseCode = "201", description = "Defined")
    @APIResponse(
            responseCode = "412",
            description = "What stands is not what If-Match names, or If-None-Match: * and it stands")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the category", example = "green-ecology") String code,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfCategory.class)))
                    @Nullable
                    JsonNode body) {
        WriteCondition condition = WriteCondition.of(headers);
        Outcome outcome = administration.put(named(code), plan, code, condition, body);
        Category found = find(outcome.plan(), code).orElseThrow();
        EntityTag tag = EntityTag.of(found);
        return condition instanceof WriteCondition.MustNotExist
                ? Answers.created(outcome, "/indicators/v1/plans/" + plan + "/categories/" + code, tag, found)
                : Answers.changed(outcome, tag, found);
    }

    @DELETE
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "withdrawCategory",
            summary = "Withdraw a category",
            description = "撤回类别：规划中仍有其他内容需要它时拒绝撤回。按此前时刻查询，结果不变。 Refused while others in the plan need it. Answers as of"
                    + " earlier instants are the same.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(
            responseCode = "412",
            description = "What stands is not what If-Match names, or If-None-Match: * and it stands")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response withdraw(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the category", example = "green-ecology") String code,
            @QueryParam("reason") @Parameter(description = "Why", example = "empty") @Nullable String reason,
            @Context HttpHeaders headers) {
        WriteCondition condition = WriteCondition.of(headers);
        return Answers.withdrawn(administration.withdraw(named(code), plan, code, condition, reason));
    }
}
