package org.planmonitor.projects.supply;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Parameters;
import org.planmonitor.projects.supply.warning.Kind;

/** Supply security of a chain. */
@Path("/projects/v1/plans/{plan}/chains/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supply", description = "供应链安全 · What firms of a chain report about their supply, and warnings with owner")
class SupplyResource {

    /** A page of warnings. */
    record SupplyWarningPage(
            List<SupplyViews.Warning> items, @Nullable String next) {}

    private final ReadSupply reading;
    private final KeepSupply keeping;

    SupplyResource(ReadSupply reading, KeepSupply keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    @GET
    @Path("/supply-review")
    @PermitAll
    @Operation(
            operationId = "reviewSupply",
            summary = "The supply review of a quarter",
            description =
                    "Which leader and core firms have reported, what of theirs is low and what has a single source."
                            + " 季度供应链安全评估。")
    @APIResponse(
            responseCode = "200",
            description = "The review",
            content = @Content(schema = @Schema(implementation = SupplyViews.Review.class)))
    @APIResponse(responseCode = "400", description = "The quarter is missing or none, or a parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or figures of firms are not disclosed")
    public Response review(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestQuery @Parameter(description = "The quarter", example = "2025-Q1", required = true) @Nullable
                    String quarter) {
        return Response.ok(reading.review(plan, code, Quarters.checked(quarter == null ? "" : quarter)))
                .build();
    }

    @GET
    @Path("/supply-reports/{creditCode}/{quarter}")
    @PermitAll
    @Operation(
            operationId = "getSupplyReport",
            summary = "What a firm reported of a quarter",
            description = "The latest revision; the ETag is what the next one needs. 企业季度填报。")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = SupplyViews.Report.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "The quarter is none, or a parameter is unknown")
    @APIResponse(
            responseCode = "404",
            description = "No such plan, chain or report, or figures of firms are not disclosed")
    public Response report(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestPath @Parameter(description = "Credit code of the firm", example = "91140100M000400Y4Q")
                    String creditCode,
            @RestPath @Parameter(description = "The quarter", example = "2025-Q1") String quarter,
            @Context HttpHeaders headers) {
        SupplyViews.Report report = reading.report(plan, code, creditCode, Quarters.checked(quarter));
        return Conditional.get(headers, report.tag(), report);
    }

    @PUT
    @Path("/supply-reports/{creditCode}/{quarter}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("supply:report")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the report that was read; If-None-Match: * for the first one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putSupplyReport",
            summary = "Report stock, orders and sources of a quarter",
            description =
                    "An owner reports for the own enterprise, a planner for any of the chain. Reported anew it is another"
                            + " revision with a reason. Warnings follow in the same transaction. 填报季度库存、订单与来源。")
    @APIResponse(
            responseCode = "200",
            description = "Reported anew; the report",
            content = @Content(schema = @Schema(implementation = SupplyViews.Report.class)))
    @APIResponse(
            responseCode = "201",
            description = "Reported; the report",
            content = @Content(schema = @Schema(implementation = SupplyViews.Report.class)))
    @APIResponse(responseCode = "400", description = "The body or the quarter has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not report, or not for this enterprise")
    @APIResponse(
            responseCode = "404",
            description = "No such plan or chain, not visible, or the enterprise is not in it")
    @APIResponse(responseCode = "412", description = "It was reported anew since it was read")
    @APIResponse(
            responseCode = "422",
            description = "The quarter lies in the future, a node is not of the chain, or the reason is missing")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestPath @Parameter(description = "Credit code of the firm", example = "91140100M000400Y4Q")
                    String creditCode,
            @RestPath @Parameter(description = "The quarter", example = "2025-Q1") String quarter,
            @Context HttpHeaders headers,
            ReportRequest request) {
        KeepSupply.Kept kept = keeping.report(
                plan, code, creditCode, Quarters.checked(quarter), request.checked(), WriteCondition.of(headers));
        URI at = URI.create(SupplyViews.Report.href(plan, code, creditCode, quarter));
        return Conditional.put(kept.created(), at, kept.report().tag(), kept.report());
    }

    @GET
    @Path("/supply-warnings")
    @PermitAll
    @Operation(
            operationId = "listSupplyWarnings",
            summary = "The warnings of a chain",
            description =
                    "Missing links that a leader firm looks for, links with one enterprise, low stock, single sources and"
                            + " falling orders, each with who answers for it. Oldest first. 供应预警。")
    @APIResponse(
            responseCode = "200",
            description = "A page of warnings",
            content = @Content(schema = @Schema(implementation = SupplyWarningPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or figures of firms are not disclosed")
    public Response warnings(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestQuery @Parameter(description = "OPEN, IN_HAND or RESOLVED", example = "OPEN") @Nullable String state,
            @RestQuery @Parameter(description = "Only of this kind", example = "LOW_STOCK") @Nullable String kind,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                reading.warnings(
                        plan,
                        code,
                        Parameters.oneOf("state", state, WarningState.class),
                        Parameters.oneOf("kind", kind, Kind.class),
                        OrdinalCursor.decode(cursor),
                        Limits.of(limit)),
                uri);
    }

    @GET
    @Path("/supply-warnings/{id}")
    @PermitAll
    @Operation(
            operationId = "getSupplyWarning",
            summary = "One warning",
            description = "The ETag is what following it up needs. 一条预警。")
    @APIResponse(
            responseCode = "200",
            description = "The warning",
            content = @Content(schema = @Schema(implementation = SupplyViews.Warning.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "The id is no number, or a parameter is unknown")
    @APIResponse(
            responseCode = "404",
            description = "No such plan, chain or warning, or figures of firms are not disclosed")
    public Response warning(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestPath @Parameter(description = "Number of the warning", example = "1") long id,
            @Context HttpHeaders headers) {
        SupplyStore.Warning warning = reading.warning(plan, code, id);
        return Conditional.get(headers, SupplyViews.Warning.tag(warning), SupplyViews.Warning.of(warning));
    }

    @PUT
    @Path("/supply-warnings/{id}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("chain:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the warning that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "followSupplyWarning",
            summary = "Say who answers for a warning and what is done",
            description = "A warning is resolved when its reason is gone, never by saying so. 落实预警责任单位和措施。")
    @APIResponse(
            responseCode = "200",
            description = "Written; the warning",
            content = @Content(schema = @Schema(implementation = SupplyViews.Warning.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or the id is no number")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep chains")
    @APIResponse(responseCode = "404", description = "No such plan, chain or warning, or not visible")
    @APIResponse(responseCode = "409", description = "It is resolved already")
    @APIResponse(responseCode = "412", description = "Somebody else has written since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response follow(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestPath @Parameter(description = "Number of the warning", example = "1") long id,
            @Context HttpHeaders headers,
            FollowRequest request) {
        SupplyStore.Warning warning = keeping.follow(plan, code, id, request.checked(), WriteCondition.of(headers));
        return Conditional.written(SupplyViews.Warning.tag(warning), SupplyViews.Warning.of(warning));
    }
}
