package org.planmonitor.projects.governmentbook;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** The books of public funds, read. */
@Path("/projects/v1/plans/{plan}/government-book")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "money")
class GovernmentBookResource {

    private final ReadBook books;

    GovernmentBookResource(ReadBook books) {
        this.books = books;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listGovernmentBooks",
            summary = "The books of public funds",
            description = "One a year, with how far each has come. 政府投资一本账,一年一本。")
    @APIResponse(
            responseCode = "200",
            description = "A page of books",
            content = @Content(schema = @Schema(implementation = BookPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(books.list(plan, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(
            operationId = "getGovernmentBook",
            summary = "A year's book of public funds",
            description =
                    "The newest version: by source what is available, arranged, issued, allotted and paid, each including what is"
                            + " further on its way. The ETag is what a write needs. 年度政府投资一本账。")
    @APIResponse(
            responseCode = "200",
            description = "The book",
            content = @Content(schema = @Schema(implementation = BookView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the year is no number")
    @APIResponse(responseCode = "404", description = "No such plan or book, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @Context HttpHeaders headers) {
        ReadBook.Tagged read = books.newest(plan, year);
        return Conditional.get(headers, read.tag(), read.book());
    }

    @GET
    @Path("/{year}/items")
    @PermitAll
    @Operation(
            operationId = "listGovernmentBookItems",
            summary = "The projects of a book",
            description =
                    "Per project: total of public funds, arranged by earlier years, this year's by source, and how far it is. 一本账项目明细。")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects, in the order of the plan",
            content = @Content(schema = @Schema(implementation = BookProjectPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, book or version, or not visible")
    public Response items(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestQuery @Parameter(description = "A version; the newest when absent") @Nullable Integer version,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(books.items(plan, year, version, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{year}/groups")
    @PermitAll
    @Operation(
            operationId = "groupGovernmentBook",
            summary = "A year's book by portfolio, region, unit or source",
            description =
                    "What is arranged, issued, allotted and paid, each including what is further on its way; the groups sum up to the"
                            + " total. What belongs to no group stands under null. 一本账分组汇总。")
    @APIResponse(
            responseCode = "200",
            description = "The groups",
            content = @Content(schema = @Schema(implementation = BookGroups.Sheet.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has no such value")
    @APIResponse(responseCode = "404", description = "No such plan or book, or not visible")
    public Response groups(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestQuery @Parameter(description = "What the groups are made by", example = "PORTFOLIO")
                    BookGroups.@Nullable By by,
            @Context HttpHeaders headers) {
        BookGroups.Sheet sheet = books.groups(plan, year, by == null ? BookGroups.By.PORTFOLIO : by);
        return Conditional.get(headers, EntityTag.of(sheet), sheet);
    }

    @GET
    @Path("/{year}/versions")
    @PermitAll
    @Operation(
            operationId = "listGovernmentBookVersions",
            summary = "The versions of a book",
            description =
                    "Drafts, the meeting's decision, the issued book and each adjustment; all stay readable. 一本账历次版本。")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions, the first one first",
            content = @Content(schema = @Schema(implementation = BookVersionPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or book, or not visible")
    public Response versions(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(books.versions(plan, year, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{year}/versions/{number}")
    @PermitAll
    @Operation(
            operationId = "getGovernmentBookVersion",
            summary = "One version of a book",
            description = "What it arranged; how far the money is, is said as of now. 一本账的某一版本。")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = BookView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or no number")
    @APIResponse(responseCode = "404", description = "No such plan, book or version, or not visible")
    public Response version(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Year of the book", example = "2024") int year,
            @RestPath @Parameter(description = "Number of the version", example = "1") int number,
            @Context HttpHeaders headers) {
        BookView book = books.version(plan, year, number);
        return Conditional.get(headers, EntityTag.of(book), book);
    }

    /** Names the page's type for the document. */
    record BookPage(List<ReadBook.BookRow> items, @Nullable String next) {}

    /** The same. */
    record BookProjectPage(
            List<BookView.Item> items, @Nullable String next) {}

    /** The same. */
    record BookVersionPage(
            List<ReadBook.VersionView> items, @Nullable String next) {}
}
