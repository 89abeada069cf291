package org.planmonitor.projects.scorecard;

import java.net.URI;

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

/** By what a plan ranks and classes its zones. */
@Path("/projects/v1/plans/{plan}/zone-rule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "zones")
class RuleResource {

    private final Scorecards cards;
    private final WriteScores writing;

    RuleResource(Scorecards cards, WriteScores writing) {
        this.cards = cards;
        this.writing = writing;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getZoneRule",
            summary = "By what zones are ranked and classed",
            description =
                    "The measure and what each class reaches for each mu, with the document that sets it. 园区评价规则。")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible, or it had no rule then")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "As known at this instant") @Nullable String asOf,
            @Context HttpHeaders headers) {
        RuleView rule = cards.rule(plan, asOf);
        return Conditional.get(headers, rule.tag(), rule);
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("zone:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the rule that was read; If-None-Match: * for the first",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putZoneRule",
            summary = "Say by what zones are ranked and classed",
            description =
                    "Bounds are those of the document that sets them; none come with the service. The rule before answers what is asked"
                            + " as of then. 设置园区评价规则。")
    @APIResponse(
            responseCode = "200",
            description = "Written; the rule",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first rule",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not set rules")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "412", description = "The rule is not as it was read")
    @APIResponse(
            responseCode = "422",
            description = "Bounds that do not follow each other, or a change without a reason")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers,
            RuleRequest request) {
        WriteScores.PutRule put = writing.put(plan, request.checked(), WriteCondition.of(headers));
        RuleView rule = put.rule();
        return Conditional.put(put.created(), URI.create(rule.href()), rule.tag(), rule);
    }
}
