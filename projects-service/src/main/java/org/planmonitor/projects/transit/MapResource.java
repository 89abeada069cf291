package org.planmonitor.projects.transit;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Tongue;

/** The networks of a plan as a picture. */
@Path("/projects/v1/plans/{plan}/transit-map")
@Tag(name = "transit", description = "交通网络 · Transport networks and what builds them")
class MapResource {

    private static final String SVG = "image/svg+xml";

    private final DrawNetworks drawing;

    MapResource(DrawNetworks drawing) {
        this.drawing = drawing;
    }

    @GET
    @Produces(SVG)
    @PermitAll
    @Operation(
            operationId = "drawTransitNetworks",
            summary = "The networks as a schematic picture",
            description =
                    "By group and status. Groups of which the plan says how every member lies, a ring, lines across and along, radials,"
                            + " are drawn so; the others as lists. Neither places nor lengths are to scale. The status is told by the"
                            + " stroke and by a word, not by colour alone. 交通网络示意图。")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has an unknown value")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response map(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Code of a group", example = "metro-lines") @Nullable String group,
            @RestQuery @Parameter(description = "Mode of transport", example = "METRO") @Nullable String mode,
            @RestQuery @Parameter(description = "Status of the facility", example = "EXISTING") @Nullable String status,
            @RestQuery
                    @Parameter(
                            description = "Language of the words, ZH or EN; after Accept-Language if left out",
                            example = "EN")
                    @Nullable
                    String language,
            @RestQuery @Parameter(description = "As known at this instant", example = "2024-01-01T00:00:00Z") @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        Locale words = Tongue.of(language, headers);
        String svg = drawing.svg(plan, TransitResource.filter(group, mode, status), asOf, words);
        return Response.ok(svg)
                .type(SVG + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.getLanguage())
                .build();
    }
}
