package org.planmonitor.reports.alert.rule;

import java.net.URI;
import java.util.List;

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

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.reports.stream.KnownPlans;

/** Rules of alerts over HTTP. */
@Path("/reports/v1/plans/{plan}/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts", description = "预警：规则、预警及其处理 · Alerts: their rules, what they have raised, and what became of it")
class RuleResource {

    private final Rules rules;
    private final KnownPlans plans;
    private final CurrentCaller caller;

    RuleResource(Rules rules, KnownPlans plans, CurrentCaller caller) {
        this.rules = rules;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listAlertRules",
            summary = "The rules of a plan",
            description =
                    "规划的全部预警规则；版本 0 为系统默认。 All of them, also those that are switched off; version 0 is what the suite ships.")
    @APIResponse(
            responseCode = "200",
            description = "Every rule",
            content = @Content(schema = @Schema(implementation = RulePage.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context UriInfo uri) {
        require(plan);
        return Pages.response(Page.whole(rules.of(plan)), uri);
    }

    @GET
    @Path("{code}")
    @Authenticated
    @Operation(
            operationId = "getAlertRule",
            summary = "One rule",
            description = "单条预警规则。 With its parameters, whom its alerts go to, and how they go up.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = Rule.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "Unknown plan or rule")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the rule", example = "verdict-red") String code,
            @Context HttpHeaders headers) {
        require(plan);
        Rule rule = rules.one(plan, code);
        return Conditional.get(headers, EntityTag.of(rule), rule);
    }

    @GET
    @Path("{code}/history")
    @Authenticated
    @Operation(
            operationId = "listAlertRuleHistory",
            summary = "Every version of a rule",
            description = "规则的全部版本，新的在前。 Newest first, down to what the suite ships.")
    @APIResponse(
            responseCode = "200",
            description = "All versions",
            content = @Content(schema = @Schema(implementation = RulePage.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "Unknown plan or rule")
    public Response history(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the rule", example = "verdict-red") String code,
            @Context UriInfo uri) {
        require(plan);
        return Pages.response(Page.whole(rules.history(plan, code)), uri);
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Rules.CHANGE)
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the rule as it was read; If-None-Match: * for a new one",
            example = "\"3f2a\"")
    @Operation(
            operationId = "putAlertRule",
            summary = "Change a rule, switch it on or off, or make another one",
            description =
                    "修改、启停或新增规则；每次修改都是新版本，随即按新规则重新核对。 Each change is another version, and alerts are looked at anew at once: what the rule finds no more is resolved.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Rule.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Rule.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or the code cannot be one")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no alert-rule:change")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    @APIResponse(responseCode = "412", description = "It has changed since it was read, or exists")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match: *")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the rule", example = "verdict-red") String code,
            @Context HttpHeaders headers,
            RuleRequest request) {
        require(plan);
        Rules.Kept kept = rules.put(plan, code, request, WriteCondition.of(headers));
        return Conditional.put(kept.created(), URI.create(kept.rule().href()), EntityTag.of(kept.rule()), kept.rule());
    }

    private void require(String plan) {
        plans.require(plan, caller.get().visible());
    }

    /** Names the page's type for the document. */
    record RulePage(List<Rule> items, @Nullable String next) {}
}
