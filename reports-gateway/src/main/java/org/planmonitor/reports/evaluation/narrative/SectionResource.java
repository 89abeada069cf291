package org.planmonitor.reports.evaluation.narrative;

import java.net.URI;
import java.util.List;
import java.util.UUID;

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

/** Sections of reports over HTTP. */
@Path("/reports/v1/plans/{plan}/reports/{id}/sections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation reports")
class SectionResource {

    private final Sections sections;

    SectionResource(Sections sections) {
        this.sections = sections;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReportSections",
            summary = "What was written into a report",
            description = "报告中由作者撰写的各节。 The newest version of each section, by code.")
    @APIResponse(
            responseCode = "200",
            description = "All sections",
            content = @Content(schema = @Schema(implementation = SectionPage.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context UriInfo uri) {
        return Pages.response(Page.whole(sections.all(plan, id)), uri);
    }

    @GET
    @Path("{code}")
    @Authenticated
    @Operation(
            operationId = "getReportSection",
            summary = "One section",
            description =
                    "单节及其作者；typedNumbers 列出未用引用的数字。 With its authors, and the numbers that somebody typed instead of referring to them.")
    @APIResponse(
            responseCode = "200",
            description = "The section",
            content = @Content(schema = @Schema(implementation = SectionView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such report or section")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestPath @Parameter(description = "Code of the section", example = "preface") String code,
            @Context HttpHeaders headers) {
        SectionView section = sections.one(plan, id, code);
        return Conditional.get(headers, EntityTag.of(section), section);
    }

    @GET
    @Path("{code}/history")
    @Authenticated
    @Operation(
            operationId = "listReportSectionHistory",
            summary = "Every version of a section",
            description = "该节的全部版本，新的在前。 Newest first, each with who wrote it.")
    @APIResponse(
            responseCode = "200",
            description = "All versions",
            content = @Content(schema = @Schema(implementation = SectionPage.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such report or section")
    public Response history(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestPath @Parameter(description = "Code of the section", example = "preface") String code,
            @Context UriInfo uri) {
        return Pages.response(Page.whole(sections.history(plan, id, code)), uri);
    }

    @PUT
    @Path("{code}")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the section as it was read; If-None-Match: * for a new one",
            example = "\"3f2a\"")
    @Operation(
            operationId = "putReportSection",
            summary = "Write or revise a section",
            description =
                    "撰写或修改一节；数值用引用插入，不手工录入。 By who may make reports, or by a named author of the section. Figures are inserted by reference and resolved from the report's snapshot; HTML is refused. Each change is another version.")
    @APIResponse(
            responseCode = "200",
            description = "Revised",
            content = @Content(schema = @Schema(implementation = SectionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = SectionView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or the code cannot be one")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither report:make nor an author of the section")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(responseCode = "409", description = "The report is not made yet")
    @APIResponse(responseCode = "412", description = "Another author has written in between, or it exists")
    @APIResponse(
            responseCode = "422",
            description =
                    "HTML or other markup that is not allowed, a reference to a figure that does not exist, or a character that no font has")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match: *")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestPath @Parameter(description = "Code of the section", example = "preface") String code,
            @Context HttpHeaders headers,
            SectionRequest request) {
        Sections.Kept kept = sections.put(plan, id, code, request, WriteCondition.of(headers));
        return Conditional.put(
                kept.created(), URI.create(kept.section().href()), EntityTag.of(kept.section()), kept.section());
    }

    /** Names the page's type for the document. */
    record SectionPage(List<SectionView> items, @Nullable String next) {}
}
