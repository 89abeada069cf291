package org.planmonitor.reports.client;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Client systems over HTTP. */
@Path("/reports/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clients", description = "客户端系统登记 · Client systems: who answers for them, quotas, usage")
class ClientResource {

    private static final int DAYS = 30;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Registry registry;
    private final Clock clock;

    ClientResource(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(Registry.ADMINISTER)
    @Operation(
            operationId = "listClients",
            summary = "Registered client systems",
            description = "As they are now, by id. 已登记的客户端系统。")
    @APIResponse(
            responseCode = "200",
            description = "A page of clients",
            content = @Content(schema = @Schema(implementation = ClientPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller administers no clients")
    public Response list(
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(registry.page(Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("{client}")
    @Authenticated
    @Operation(
            operationId = "getClient",
            summary = "One client system",
            description = "For administrators and the client itself. 单个客户端系统；管理员与该系统自身可读。")
    @APIResponse(
            responseCode = "200",
            description = "The client",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such client, or not for the caller to see")
    public Response get(
            @RestPath @Parameter(description = "Client id of its tokens", example = "statistics-bulletin")
                    String client,
            @Context HttpHeaders headers) {
        Registry.Tagged found = registry.one(client);
        return Conditional.get(headers, found.tag(), found.view());
    }

    @GET
    @Path("{client}/history")
    @Authenticated
    @Operation(
            operationId = "listClientHistory",
            summary = "The versions of a registration",
            description = "Newest first, with who changed it and why. 登记的历史版本。")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = ClientPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such client, or not for the caller to see")
    public Response history(
            @RestPath @Parameter(description = "Client id of its tokens", example = "statistics-bulletin")
                    String client,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(registry.history(client, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("{client}/usage")
    @Authenticated
    @Operation(
            operationId = "listClientUsage",
            summary = "What a client system calls, by day and operation",
            description =
                    "Written every few seconds; the last 30 days when nothing else is said. Administrators see clients that are not"
                            + " registered too, and anonymous. 按日与操作统计的调用量。")
    @APIResponse(
            responseCode = "200",
            description = "A page of usage, newest day first",
            content = @Content(schema = @Schema(implementation = UsagePage.class)))
    @APIResponse(responseCode = "400", description = "Bad day, limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "Not for the caller to see")
    public Response usage(
            @RestPath @Parameter(description = "Client id of its tokens", example = "statistics-bulletin")
                    String client,
            @RestQuery @Parameter(description = "First day (UTC)") @Nullable String from,
            @RestQuery @Parameter(description = "Last day (UTC)") @Nullable String to,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate last = day("to", to, today);
        return Pages.response(
                registry.usage(client, day("from", from, last.minusDays(DAYS)), last, Limits.of(limit), cursor), uri);
    }

    @PUT
    @Path("{client}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Registry.ADMINISTER)
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "* for a new client; If-Match with its ETag to change one",
            example = "*")
    @Operation(
            operationId = "putClient",
            summary = "Register, change, suspend or renew a client system",
            description =
                    "Each change is another version. It counts at once at the replica that answers, at the others within seconds."
                            + " 登记、变更、停用或续期客户端系统。")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or the id cannot be one")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller administers no clients")
    @APIResponse(responseCode = "412", description = "It has changed since it was read, or exists")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match: *")
    public Response put(
            @RestPath @Parameter(description = "Client id of its tokens", example = "statistics-bulletin")
                    String client,
            @Context HttpHeaders headers,
            ClientRequest request) {
        Registry.Tagged kept = registry.register(client, request, WriteCondition.of(headers));
        registry.tell();
        return Conditional.put(kept.created(), URI.create(kept.view().href()), kept.tag(), kept.view());
    }

    private static LocalDate day(String name, @Nullable String given, LocalDate otherwise) {
        try {
            if (given == null) {
                return otherwise;
            }
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new DateTimeException("not in any log");
            }
            return day;
        } catch (DateTimeException _) {
            throw ProblemException.invalid(
                    ProblemError.parameter(name, "DATE_FORMAT", new Text("应为 2026-01-31", "2026-01-31 is expected")));
        }
    }

    /** Names the page's type for the document. */
    record ClientPage(List<ClientView> items, @Nullable String next) {}

    /** Names the page's type for the document. */
    record UsagePage(List<UsageView> items, @Nullable String next) {}
}
