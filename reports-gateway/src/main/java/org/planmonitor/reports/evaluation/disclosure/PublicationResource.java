package org.planmonitor.reports.evaluation.disclosure;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;

/** Publishing over HTTP, and the feed of what was published. */
@Path("/reports/v1/plans/{plan}")
@Tag(name = "evaluation reports")
class PublicationResource {

    private final Publications publications;
    private final Idempotency idempotency;

    PublicationResource(Publications publications, Idempotency idempotency) {
        this.publications = publications;
        this.idempotency = idempotency;
    }

    @GET
    @Path("reports.atom")
    @PermitAll
    @Produces(MediaType.APPLICATION_ATOM_XML)
    @Operation(
            operationId = "getReportFeed",
            summary = "Published reports as a feed",
            description = "已公开的评估报告（Atom 订阅源）。 Atom (RFC 4287), the newest first, with the documents as enclosures.")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_ATOM_XML,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response feed(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        String base = uri.getBaseUri().toString().replaceAll("/$", "");
        String feed = AtomFeed.of(plan, base, publications.newest(plan));
        return Conditional.get(headers, EntityTag.of(feed), feed);
    }

    @POST
    @Path("reports/{id}/publications")
    @Transactional
    @PermissionsAllowed(Publications.PUBLISH)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishReport",
            summary = "Make a signed edition public",
            description =
                    "公开已签发的版本：永久地址、订阅源与开放数据目录；不公开的条目未列入并注明。 From then on everybody reads it at its address; it enters the feed and the catalogue of open data. Items that are not public are not in it, and that is said.")
    @APIResponse(
            responseCode = "200",
            description = "Public",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:publish")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not made, not signed, tells what is not public, has a degree of secrecy, is public already, or the same request is still running")
    public Response publish(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the edition", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "publish-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        return idempotency.once(
                key,
                "publish " + id,
                () -> Response.ok(publications.publish(plan, id)).build());
    }
}
