package org.planmonitor.projects.listing;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.form.Parameters;

/** The lists of projects. */
@Path("/projects/v1/plans/{plan}/lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists", description = "清单 · Reserve pool, yearly construction, benchmarks of transformation, key works")
class ListResource {

    /** A page of lists. */
    record ListPage(
            List<ListViews.ListView> items, @Nullable String next) {}

    /** A page of changes. */
    record ListChangePage(
            List<ListViews.Change> items, @Nullable String next) {}

    private final ReadLists lists;
    private final ChangeLists changes;
    private final Idempotency idempotency;

    ListResource(ReadLists lists, ChangeLists changes, Idempotency idempotency) {
        this.lists = lists;
        this.changes = changes;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listLists",
            summary = "The lists",
            description =
                    "By code, with how many projects are on each on a day; of a yearly list planned new starts apart from"
                            + " continued projects. 项目清单及其项目数。")
    @APIResponse(
            responseCode = "200",
            description = "A page of lists",
            content = @Content(schema = @Schema(implementation = ListPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery
                    @Parameter(
                            description = "The day as of which members are counted; left out: today",
                            example = "2025-06-30")
                    @Nullable
                    String on,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(lists.page(plan, Days.day("on", on), Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{list}")
    @PermitAll
    @Operation(
            operationId = "getList",
            summary = "One list",
            description =
                    "With its members counted on a day, as was known at an instant. The ETag is what renaming needs. 清单。")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(schema = @Schema(implementation = ListViews.ListView.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or list, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the list", example = "key-works") String list,
            @RestQuery
                    @Parameter(
                            description = "The day as of which members are counted; left out: today",
                            example = "2025-06-30")
                    @Nullable
                    String on,
            @RestQuery @Parameter(description = "Answers with what was known then") @Nullable String asOf) {
        ReadLists.Tagged read = lists.one(plan, list, Days.day("on", on), asOf);
        return Response.ok(read.list())
                .header(HttpHeaders.ETAG, read.tag().quoted())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @GET
    @Path("/{list}/projects")
    @PermitAll
    @Operation(
            operationId = "listMembers",
            summary = "The projects on a list",
            description =
                    "On a day, as was known at an instant; with stages as known then. What was answered as of an instant is"
                            + " answered so for ever. 某日清单中的项目。")
    @APIResponse(
            responseCode = "200",
            description = "A page of members, with the day and instant that it is as of",
            content = @Content(schema = @Schema(implementation = ReadLists.Members.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or list, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response members(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the list", example = "key-works") String list,
            @RestQuery @Parameter(description = "The day; left out: today", example = "2025-06-30") @Nullable String on,
            @RestQuery @Parameter(description = "Answers with what was known then") @Nullable String asOf,
            @RestQuery @Parameter(description = "NEW_START, CONTINUED or PRELIMINARY") @Nullable String category,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        ListCategory only = Parameters.oneOf("category", category, ListCategory.class);
        ReadLists.Members members = lists.members(plan, list, Days.day("on", on), asOf, only, Limits.of(limit), cursor);
        return Response.fromResponse(Pages.response(new Page<>(members.items(), members.next()), uri))
                .entity(members)
                .build();
    }

    @GET
    @Path("/{list}/changes")
    @PermitAll
    @Operation(
            operationId = "listListChanges",
            summary = "What changed on a list",
            description = "In the order in which it was recorded, with day and document. 清单变更记录。")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(implementation = ListChangePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or list, or not visible")
    public Response history(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the list", example = "key-works") String list,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(lists.changes(plan, list, Limits.of(limit), cursor), uri);
    }

    @PUT
    @Path("/{list}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("list:write")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "* for a new list; If-Match with its ETag to rename one",
            example = "*")
    @Operation(
            operationId = "putList",
            summary = "Make or rename a list",
            description = "Its kind and year never change. 新建或更名清单。")
    @APIResponse(
            responseCode = "200",
            description = "Renamed",
            content = @Content(schema = @Schema(implementation = ListViews.ListView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ListViews.ListView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not change lists")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "412", description = "The list is not in the state that was read, or exists")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The kind or year would change")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match: *")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the list", example = "key-works") String list,
            @Context HttpHeaders headers,
            ListRequest request) {
        ListRequest.Checked asked = request.checked();
        Form path = new Form();
        path.code("list", list);
        path.check();
        ChangeLists.Kept kept = changes.put(plan, list, asked, WriteCondition.of(headers));
        EntityTag tag = kept.tag();
        return Response.status(kept.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(lists.one(plan, list, null, null).list())
                .header(HttpHeaders.ETAG, tag.quoted())
                .build();
    }

    @POST
    @Path("/{list}/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("list:write")
    @Operation(
            operationId = "changeList",
            summary = "Change who is on a list",
            description = "ADD, REMOVE or RECLASSIFY one project from a day on, by a document. 清单增补、调出或调整类别。")
    @APIResponse(
            responseCode = "201",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ListViews.Change.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not change lists")
    @APIResponse(responseCode = "404", description = "No such plan, list or project, or not visible")
    @APIResponse(
            responseCode = "409",
            description = "The project is on the list already, or is not; or the request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "A category is missing or not expected, the day lies before the entry, or the key was used for another"
                            + " request")
    public Response change(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the list", example = "key-works") String list,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "change-1")
                    @Nullable
                    String key,
            ChangeRequest request) {
        ChangeRequest.Checked asked = request.checked();
        return idempotency.once(
                key,
                request,
                () -> Response.created(URI.create("/projects/v1/plans/" + plan + "/lists/" + list + "/changes"))
                        .entity(changes.change(plan, list, asked))
                        .build());
    }
}
