package org.planmonitor.indicators.evaluation;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

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

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Evaluations over HTTP. */
@Path("/indicators/v1/plans/{plan}/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "evaluations",
        description =
                "评估报告 · Evaluations: all verdicts of one instant, kept word for word; the final one is run twice.")
@APIResponse(responseCode = "400", description = "A parameter or a body that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan or evaluation, or not visible")
class EvaluationResource {

    private static final String FINAL = """
            {"kind": "FINAL", "basis": "PRELIMINARY", "period": "2025", "document": "太原市“十四五”规划总结评估报告（初稿）"}
            """;

    private final Evaluations evaluations;
    private final EvaluationReads reads;
    private final Idempotency idempotency;

    EvaluationResource(Evaluations evaluations, EvaluationReads reads, Idempotency idempotency) {
        this.evaluations = evaluations;
        this.reads = reads;
        this.idempotency = idempotency;
    }

    /** A page of evaluations. */
    record EvaluationPage(List<Evaluation> items, @Nullable String next) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listEvaluations",
            summary = "Evaluations of a plan",
            description = "规划的历次评估，新的在前，不含评估结论。 Newest first, without their verdicts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of evaluations",
            content = @Content(schema = @Schema(implementation = EvaluationPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.list(plan, limit, cursor), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("evaluation:record")
    @Transactional
    @Operation(
            operationId = "recordEvaluation",
            summary = "Evaluate a plan and keep the verdicts",
            description = "评估规划并留存结论：某一时刻的全部评估结论及其计算过程，永久保存。先用初步数运行，数据核实后再运行一次：两次都保留，可以比较。 All verdicts as of one"
                    + " instant, with their working, kept for good. Run it on preliminary figures and again once they"
                    + " are verified: both runs stay and can be compared.")
    @APIResponse(
            responseCode = "201",
            description = "The evaluation with its verdicts",
            content = @Content(schema = @Schema(implementation = EvaluationAnswer.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission evaluation:record")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "422", description = "A period that is not over or does not fit the kind")
    public Response record(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "5f0e-final-preliminary")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "What to evaluate",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RecordEvaluation.class),
                                            examples = @ExampleObject(name = "final", value = FINAL)))
                    @Nullable
                    RecordEvaluation body) {
        if (body == null) {
            throw ProblemException.invalid(
                    ProblemError.pointer("", "REQUIRED", new Text("需要请求体", "A body is required")));
        }
        return idempotency.once(key, body, () -> {
            EvaluationAnswer answer = evaluations.record(plan, body);
            return Response.created(URI.create(EvaluationEvents.href(answer.evaluation())))
                    .entity(answer)
                    .header(HttpHeaders.ETAG, tag(answer).quoted())
                    .build();
        });
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getEvaluation",
            summary = "One evaluation",
            description = "单次评估，附调用者有权查看的全部评估结论。不会改变。 With all its verdicts that the caller may see. It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationAnswer.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the evaluation", example = "019ac0de-0000-7000-8000-000000000000")
                    String id,
            @Context HttpHeaders headers) {
        EvaluationAnswer answer = reads.one(plan, id);
        return Conditional.get(headers, tag(answer), answer);
    }

    @GET
    @Path("{id}/diff")
    @PermitAll
    @Operation(
            operationId = "diffEvaluations",
            summary = "What another evaluation says otherwise",
            description = "总结评估前后两次运行的差异：核实后的数据改变了哪些评估结论，以及其间得知了什么。 Of the two runs of a final evaluation: which"
                    + " verdicts the verified figures changed, and what became known between the two.")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content = @Content(schema = @Schema(implementation = EvaluationDiff.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response diff(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath
                    @Parameter(
                            description = "Id of the earlier evaluation",
                            example = "019ac0de-0000-7000-8000-000000000000")
                    String id,
            @QueryParam("with")
                    @Parameter(
                            description = "Id of the evaluation to compare it with",
                            required = true,
                            example = "019ac0de-0000-7000-8000-000000000001")
                    @Nullable
                    String with,
            @Context HttpHeaders headers) {
        EvaluationDiff diff = reads.diff(plan, id, with);
        return Conditional.get(headers, EntityTag.of(diff), diff);
    }

    private static EntityTag tag(EvaluationAnswer answer) {
        return EntityTag.of(answer.evaluation().contentHash(), answer.verdicts());
    }
}
