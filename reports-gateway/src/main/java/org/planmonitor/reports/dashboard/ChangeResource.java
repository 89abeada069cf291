package org.planmonitor.reports.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.security.CurrentCaller;

/** What has changed between two instants, and when anything has, over HTTP. */
@Path("/reports/v1/plans/{plan}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
class ChangeResource {

    private final PlanQueries plans;
    private final ChangeQueries changes;
    private final CurrentCaller caller;

    ChangeResource(PlanQueries plans, ChangeQueries changes, CurrentCaller caller) {
        this.plans = plans;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listChanges",
            summary = "What differs between what was known at two instants",
            description =
                    "两个时刻之间改变了什么：评价结论与进度比、项目阶段与亮灯、堵点；新者在前。 Verdicts and pace ratios, stages and lights of projects, blockers: what each was at the first instant and is at the second, newest first. What the caller may not see is not there.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(responseCode = "400", description = "An instant, limit or cursor is bad, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response list(
            @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") @PathParam("plan") String plan,
            @Parameter(
                            description = "The first instant; before everything when absent",
                            example = "2026-01-01T00:00:00Z")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "The second instant; now when absent", example = "2027-01-01T00:00:00Z")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "1–500, 50 when absent", example = "50") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Limits.of(limit);
        Instant first = AsOf.of("from", from);
        Instant second = AsOf.of("to", to);
        var visible = caller.get().visible();
        PlanRow known = plans.known(plan, visible);
        List<ChangeView> rows = changes.list(plan, first, Moment.until(second), visible, place(cursor), size + 1);
        return known.marks().on(Pages.response(Page.cut(rows, size, ChangeResource::cursor), uri));
    }

    @GET
    @Path("days")
    @PermitAll
    @Operation(
            operationId = "listChangeDays",
            summary = "The days on which something became known",
            description =
                    "哪些天有新情况：数据、评价结论、项目情况各几条；新者在前，按规划所在时区。 How many figures, verdicts and things about projects became known on each day of the plan's calendar; newest first. The ticks of a time line.")
    @APIResponse(
            responseCode = "200",
            description = "A page of days",
            content = @Content(schema = @Schema(implementation = DayPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit or cursor, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response days(
            @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") @PathParam("plan") String plan,
            @Parameter(description = "1–500, 50 when absent", example = "50") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Limits.of(limit);
        var visible = caller.get().visible();
        PlanRow known = plans.known(plan, visible);
        List<ChangeQueries.Day> rows = changes.days(plan, known.timeZone(), day(cursor), visible, size + 1);
        return known.marks()
                .on(Pages.response(
                        Page.cut(rows, size, row -> Cursor.encode(row.day().toString())), uri));
    }

    private static String cursor(ChangeView last) {
        long part = last.part() == null ? 0 : last.part();
        return Cursor.encode(last.at().toString(), last.kind(), last.code(), Long.toString(part));
    }

    private static ChangeQueries.Place place(@Nullable String cursor) {
        if (cursor == null) {
            return ChangeQueries.Place.NEWEST;
        }
        List<String> parts = Cursor.decode(cursor, 4);
        try {
            return new ChangeQueries.Place(
                    Instant.parse(parts.getFirst()), parts.get(1), parts.get(2), Long.parseLong(parts.get(3)));
        } catch (DateTimeParseException | NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    private static LocalDate day(@Nullable String cursor) {
        try {
            return cursor == null
                    ? LocalDate.of(9999, 1, 1)
                    : LocalDate.parse(Cursor.decode(cursor, 1).getFirst());
        } catch (DateTimeParseException _) {
            throw Cursor.invalid();
        }
    }

    /** Names the page's type for the document. */
    record ChangePage(List<ChangeView> items, @Nullable String next) {}

    /** Names the page's type for the document. */
    record DayPage(List<ChangeQueries.Day> items, @Nullable String next) {}
}
