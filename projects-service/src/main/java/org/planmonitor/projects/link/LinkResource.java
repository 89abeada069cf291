package org.planmonitor.projects.link;

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
import org.planmonitor.projects.subject.SubjectType;
import org.planmonitor.projects.subject.Subjects;

/** Links of projects to indicators and commitments, and their versions. */
@Path("/projects/v1/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "links")
class LinkResource {

    /** A page of links. */
    record LinkPage(List<LinkView> items, @Nullable String next) {}

    /** A page of versions. */
    record LinkVersionPage(
            List<LinkView.Version> items, @Nullable String next) {}

    private final Links links;
    private final EditLink editing;

    LinkResource(Links links, EditLink editing) {
        this.links = links;
        this.editing = editing;
    }

    @GET
    @Path("/links")
    @PermitAll
    @Operation(
            operationId = "listLinks",
            summary = "List which projects feed what",
            description =
                    "In the order in which they were made, ended ones too. BROKEN is one whose indicator or commitment was withdrawn,"
                            + " UNRESOLVED one from the plan's own pack whose other end nobody has told of yet."
                            + " 项目与指标、目标的关联。")
    @APIResponse(
            responseCode = "200",
            description = "A page of links",
            content = @Content(schema = @Schema(implementation = LinkPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Code of a project", example = "metro-line-1") @Nullable String project,
            @RestQuery @Parameter(description = "LIVE, UNRESOLVED, BROKEN or ENDED", example = "LIVE") @Nullable
                    LinkState state,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                links.page(
                        plan,
                        new LinkStore.Filter(project, state),
                        asOf,
                        OrdinalCursor.decode(cursor),
                        Limits.of(limit)),
                uri);
    }

    @GET
    @Path("/projects/{code}/links/{type}/{subject}")
    @PermitAll
    @Operation(
            operationId = "getLink",
            summary = "One link",
            description =
                    "How much the project is to bring, by when and how surely, and the newest that was reported. The ETag is what the"
                            + " next version needs. 关联详情。")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(responseCode = "404", description = "No such plan, project or link, not visible, or not known then")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "pvt-multi-energy-storage-36mw")
                    String code,
            @RestPath @Parameter(description = "INDICATOR or COMMITMENT", example = "COMMITMENT") SubjectType type,
            @RestPath @Parameter(description = "Its code", example = "pvt-multi-energy-storage") String subject,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        LinkView link = links.one(plan, code, new Subjects.Ref(type, subject), asOf);
        return Conditional.get(headers, link.tag(), link);
    }

    @GET
    @Path("/projects/{code}/links/{type}/{subject}/versions")
    @PermitAll
    @Operation(
            operationId = "listLinkVersions",
            summary = "The versions of a link",
            description = "Oldest first, each with what was said, since when it stands and why. 关联的各个版本。")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = LinkVersionPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, project or link, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response versions(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "pvt-multi-energy-storage-36mw")
                    String code,
            @RestPath @Parameter(description = "INDICATOR or COMMITMENT", example = "COMMITMENT") SubjectType type,
            @RestPath @Parameter(description = "Its code", example = "pvt-multi-energy-storage") String subject,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                links.versions(
                        plan,
                        code,
                        new Subjects.Ref(type, subject),
                        asOf,
                        OrdinalCursor.decode(cursor),
                        Limits.of(limit)),
                uri);
    }

    @PUT
    @Path("/projects/{code}/links/{type}/{subject}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("link:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the link that was read; If-None-Match: * for a new one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putLink",
            summary = "Say that a project feeds something, and how much it is to bring",
            description =
                    "Whole; nothing is overwritten, and nothing is deleted: a link that holds no longer is said to have ended. The"
                            + " indicator or commitment is one that its owner has told of. 设置项目与指标、目标的关联。")
    @APIResponse(
            responseCode = "200",
            description = "Written; the link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new link; the link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The right does not reach this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "412", description = "The link is not as it was read")
    @APIResponse(
            responseCode = "422",
            description = "There is no such indicator or commitment, it was withdrawn, or it has no such component")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "pvt-multi-energy-storage-36mw")
                    String code,
            @RestPath @Parameter(description = "INDICATOR or COMMITMENT", example = "COMMITMENT") SubjectType type,
            @RestPath @Parameter(description = "Its code", example = "pvt-multi-energy-storage") String subject,
            @Context HttpHeaders headers,
            LinkRequest request) {
        EditLink.Edited edited =
                editing.put(plan, code, new Subjects.Ref(type, subject), request.checked(), WriteCondition.of(headers));
        LinkView link = edited.link();
        return Conditional.put(edited.created(), URI.create(link.href()), link.tag(), link);
    }
}
