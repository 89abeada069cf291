package org.planmonitor.indicators.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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
import org.planmonitor.indicators.definition.OfficialResult;
import org.planmonitor.indicators.definition.RequestForm;
import org.planmonitor.indicators.definition.WriteDefinition;
import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.plan.OfficialResultDefinition;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanReads;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** What the level above has found in its own assessment over HTTP. */
@Path("/indicators/v1/plans/{plan}/official-results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@APIResponse(
        responseCode = "400",
        description = "A parameter, header or body that is not well formed; every place is named")
@APIResponse(
        responseCode = "404",
        description = "No such plan or official result, or not visible, or not known at asOf")
@APIResponse(responseCode = "422", description = "It does not agree with the plan, or asOf lies in the future")
class OfficialResultResource {

    private static final String EXAMPLE = """
            {"reason": "省对市考核结果", "document": null,
             "definition": {"subject": {"type": "INDICATOR", "code": "energy-intensity-reduction"},
               "component": "energy-intensity-reduction", "year": null, "verdict": "ACHIEVED",
               "document": {"title": "“十四五”节能目标责任评价考核结果", "number": "晋政办发〔2026〕12号", "date": "2026-05-20"}}}
            """;

    private final PlanReads plans;
    private final Administration administration;
    private final Idempotency idempotency;

    OfficialResultResource(PlanReads plans, Administration administration, Idempotency idempotency) {
        this.plans = plans;
        this.administration = administration;
        this.idempotency = idempotency;
    }

    /** A page of official results. */
    record OfficialResultPage(
            List<OfficialResultDefinition> items, @Nullable String next, Instant asOf) {}

    private static Administration.Subject<OfficialResult> named(String id) {
        return Administration.Subject.numbered(
                DefinitionKind.OFFICIAL_RESULT,
                RequestForm.OFFICIAL_RESULT,
                OfficialResult.class,
                id,
                (plan, asOf) -> find(plan, id).map(EntityTag::of));
    }

    private static Optional<OfficialResultDefinition> find(PlanDefinition plan, String id) {
        return plan.officialResults().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOfficialResults",
            summary = "Results of the level above",
            description = "上级考核结果：一经连同文件录入，即为评估结论；自行测算的结果作为预测并列保留。 Once entered with its document it is the verdict;"
                    + " the own reckoning stays beside it as a forecast.")
    @APIResponse(
            responseCode = "200",
            description = "A page of official results",
            content = @Content(schema = @Schema(implementation = OfficialResultPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = plans.visible(plan, page);
        return Dated.page(
                standing.plan().officialResults(),
                OfficialResultDefinition::id,
                each -> each,
                page,
                standing.asOf(),
                uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getOfficialResult",
            summary = "One official result",
            description = "单项上级考核结果，附其文件以及自何时得知。 With its document, and since when it is known.")
    @APIResponse(
            responseCode = "200",
            description = "The official result",
            content = @Content(schema = @Schema(implementation = OfficialResultDefinition.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the official result", example = "official-result-1") String id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanAsOf standing = plans.visible(plan, asOf);
        OfficialResultDefinition found = find(standing.plan(), id)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有 " + id, "There is no " + id)));
        return Dated.one(headers, EntityTag.of(found), found, standing.asOf());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Transactional
    @Operation(
            operationId = "createOfficialResult",
            summary = "Enter an official result",
            description = "录入上级考核结果。自此刻起记录在案；按此前时刻查询，结果不变。 Known from now on; answers as of earlier instants stay what"
                    + " they were.")
    @APIResponse(
            responseCode = "201",
            description = "The official result",
            content = @Content(schema = @Schema(implementation = OfficialResultDefinition.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission definition:write")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    public Response create(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "5b0e-official-result")
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WriteDefinition.OfOfficialResult.class),
                                            examples = @ExampleObject(name = "plan", value = EXAMPLE)))
                    @Nullable
                    JsonNode body) {
        return idempotency.once(key, String.valueOf(body), () -> {
            Administration.Created created = administration.createNumbered(named(""), plan, body);
            OfficialResultDefinition found =
                    find(created.outcome().plan(), created.code()).orElseThrow();
            String href = "/indicators/v1/plans/" + plan + "/official-results/" + created.code();
            return Answers.created(created.outcome(), href, EntityTag.of(found), found);
        });
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "putOfficialResult",
            summary = "Correct an official result",
            description = "更正上级考核结果：用 If-Match 给出现行内容的 ETag。自此刻起记录在案；按此前时刻查询，结果不变。 If-Match with the ETag of what"
                    + " stands. Known from now on; answers as of earlier instants stay what they were.")
    @APIResponse(
            responseCode = "200",
            description = "The official result from now on, or the same again: then nothing was written",
            content = @Content(schema = @Schema(implementation = OfficialResultDefinition.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission definition:write")
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the official result", example = "official-result-1") String id,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WriteDefinition.OfOfficialResult.class),
                                            examples = @ExampleObject(name = "plan", value = EXAMPLE)))
                    @Nullable
                    JsonNode body) {
        Outcome outcome = administration.put(named(id), plan, id, Answers.mustMatch(headers), body);
        OfficialResultDefinition found = find(outcome.plan(), id).orElseThrow();
        return Answers.changed(outcome, EntityTag.of(found), found);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "withdrawOfficialResult",
            summary = "Withdraw an official result",
            description = "撤回上级考核结果：其各版本保留；按此前时刻查询，结果不变。 Its versions stay, and answers as of earlier instants are the"
                    + " same.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission definition:write")
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response withdraw(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the official result", example = "official-result-1") String id,
            @QueryParam("reason") @Parameter(description = "Why", example = "revoked by the province") @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        return Answers.withdrawn(administration.withdraw(named(id), plan, id, WriteCondition.of(headers), reason));
    }
}
