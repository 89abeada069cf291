package org.planmonitor.projects.transit;

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
import org.planmonitor.projects.pack.ReadPart;

/** One member of a network and its versions. */
@Path("/projects/v1/plans/{plan}/transit/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transit", description = "交通网络 · Transport networks and what builds them")
class MemberResource {

    /** A page of versions. */
    record TransitMemberVersionPage(
            List<MemberVersion.Item> items, @Nullable String next) {}

    private final Members members;
    private final EditMember editing;
    private final ReadPart parts;

    MemberResource(Members members, EditMember editing, ReadPart parts) {
        this.members = members;
        this.editing = editing;
        this.parts = parts;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getTransitMember",
            summary = "One member of a network",
            description =
                    "What the plan says of it, what was published since, and what follows: where the facility stands, how far the"
                            + " works are, apart from it, and how long it is where every section is known. The ETag is what the next"
                            + " version needs. 交通网络成员详情。")
    @APIResponse(
            responseCode = "200",
            description = "The member",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or asOf is no instant")
    @APIResponse(responseCode = "404", description = "No such plan or member, not visible, or not known then")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the member", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "As known at this instant") @Nullable String asOf,
            @Context HttpHeaders headers) {
        Members.Tagged read = members.one(plan, code, asOf);
        return Conditional.get(headers, read.tag(), read.member());
    }

    @GET
    @Path("/versions")
    @PermitAll
    @Operation(
            operationId = "listTransitMemberVersions",
            summary = "The versions of a member",
            description =
                    "Oldest first, each with since when it stands and why it was written. The first is what the plan says. 交通项的各个版本。")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = TransitMemberVersionPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or member, or not visible")
    public Response versions(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the member", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(members.versions(plan, code, OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @GET
    @Path("/versions/{version}")
    @PermitAll
    @Operation(
            operationId = "getTransitMemberVersion",
            summary = "A version as it was written",
            description = "The document that an editor reads, changes and sends back whole. 某一版本全文。")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = MemberVersion.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the version is no number")
    @APIResponse(responseCode = "404", description = "No such plan, member or version, or not visible")
    public Response version(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the member", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Number of the version", example = "1") int version,
            @Context HttpHeaders headers) {
        Members.TaggedVersion read = members.version(plan, code, version);
        return Conditional.get(headers, read.tag(), read.version());
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("transit:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the member that was read; If-None-Match: * for a new one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putTransitMember",
            summary = "Write a version of a member, whole",
            description =
                    "Nothing is overwritten: the version before stays as it is and answers what is asked as of then. Only what has"
                            + " happened is recorded as opened, closed or begun; a neighbour may say when its section is to open."
                            + " 编制交通项新版本。")
    @APIResponse(
            responseCode = "200",
            description = "Written; the member",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new member; the member",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep networks")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "409", description = "Somebody else is creating the same member")
    @APIResponse(responseCode = "412", description = "The member is otherwise than when it was read")
    @APIResponse(
            responseCode = "422",
            description =
                    "An unknown group, member or project, a day that does not exist or has not come, a status of works said of"
                            + " the facility, a neighbour inside the plan's region; each is named")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the member", example = "metro-line-1") String code,
            @Context HttpHeaders headers,
            MemberRequest request) {
        EditMember.Edited edited =
                editing.put(plan, Parameters.code("code", code), request.checked(parts), WriteCondition.of(headers));
        URI at = URI.create(MemberVersion.href(plan, code));
        return Conditional.put(
                edited.created(), at, edited.member().tag(), edited.member().member());
    }
}
