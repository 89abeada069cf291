package org.planmonitor.projects.attraction;

import java.util.Locale;
import java.util.Objects;

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

import org.planmonitor.projects.form.Parameters;
import org.planmonitor.projects.form.Tongue;

/** The maps of a chain: for other maps as GeoJSON, for people as a picture. */
@Path("/projects/v1/plans/{plan}/chains/{code}")
@Tag(name = "attraction")
class ChainMapResource {

    private static final String GEOJSON = "application/geo+json";
    private static final String SVG = "image/svg+xml";

    private final PlaceChain placing;

    ChainMapResource(PlaceChain placing) {
        this.placing = placing;
    }

    @GET
    @Path("/map-features")
    @Produces(GEOJSON)
    @PermitAll
    @Operation(
            operationId = "listChainFeatures",
            summary = "A map of a chain as GeoJSON",
            description =
                    "CHAIN: its firms and projects; ATTRACTION: firms that look for a missing link and free sites that would suit one;"
                            + " PLATFORMS: free platforms and plants; LAND: free plots. Only where a place was given; the others are named"
                            + " in unplaced. 产业链地图、招商地图、平台载体导引图、产业用地供应图(GeoJSON)。")
    @APIResponse(
            responseCode = "200",
            description = "The features",
            content = @Content(mediaType = GEOJSON, schema = @Schema(implementation = ChainPlace.Collection.class)))
    @APIResponse(responseCode = "400", description = "There is no such theme, or a parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or not visible")
    public Response features(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestQuery
                    @Parameter(
                            description = "CHAIN, ATTRACTION, PLATFORMS or LAND; CHAIN if left out",
                            example = "PLATFORMS")
                    @Nullable
                    String theme) {
        return Response.ok(placing.features(plan, code, theme(theme)))
                .type(GEOJSON)
                .build();
    }

    @GET
    @Path("/map-picture")
    @Produces(SVG)
    @PermitAll
    @Operation(
            operationId = "drawChainMap",
            summary = "A map of a chain as a picture",
            description =
                    "The same places drawn to scale, north up, with a key; what nobody has placed is named below. The picture of the"
                            + " chain's circle (产业链循环图) is that of its graph. 产业链地图(图片)。")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "There is no such theme or language, or a parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or not visible")
    public Response picture(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the chain", example = "new-energy-vehicles") String code,
            @RestQuery
                    @Parameter(
                            description = "CHAIN, ATTRACTION, PLATFORMS or LAND; CHAIN if left out",
                            example = "CHAIN")
                    @Nullable
                    String theme,
            @RestQuery
                    @Parameter(
                            description = "Language of the words, ZH or EN; after Accept-Language if left out",
                            example = "EN")
                    @Nullable
                    String language,
            @Context HttpHeaders headers) {
        Locale words = Tongue.of(language, headers);
        return Response.ok(placing.picture(plan, code, theme(theme), words))
                .type(SVG + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.getLanguage())
                .build();
    }

    private static MapTheme theme(@Nullable String theme) {
        return Objects.requireNonNullElse(Parameters.oneOf("theme", theme, MapTheme.class), MapTheme.CHAIN);
    }
}
