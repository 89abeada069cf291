package org.planmonitor.projects.export;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.problem.Languages;
import org.planmonitor.projects.project.ProjectQuery;

/** The list of projects as files, whole: the same filters, no pages. */
@Path("/projects/v1/plans/{plan}")
@Tag(name = "projects")
class ExportResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String GEOJSON = "application/geo+json";

    private final Export export;

    ExportResource(Export export) {
        this.export = export;
    }

    @GET
    @Path("/projects.csv")
    @PermitAll
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportProjectsAsCsv",
            summary = "The projects as CSV",
            description =
                    "RFC 4180 in UTF-8 with a byte order mark, headings in the language of Accept-Language, streamed. A text that a"
                            + " spreadsheet would take for a formula has an apostrophe before it. 导出 CSV。")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "Code,Number,Name (Chinese),Name (English)\r\nmetro-line-1,P-S7.2-001,轨道交通1号线,Metro Line 1\r\n"))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has an unknown value")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan")
    @APIResponse(responseCode = "503", description = "Too many long answers are on their way; Retry-After says when")
    public Response csv(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam ProjectQuery query,
            @Context HttpHeaders headers) {
        return file(
                export.select(plan, query, language(headers)),
                CsvSheet::new,
                CSV + ";charset=UTF-8;header=present",
                "csv");
    }

    @GET
    @Path("/projects.xlsx")
    @PermitAll
    @Produces({XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportProjectsAsXlsx",
            summary = "The projects as a workbook",
            description = "One sheet, headings in the language of Accept-Language, streamed. 导出 XLSX。")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has an unknown value")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan")
    @APIResponse(responseCode = "503", description = "Too many long answers are on their way; Retry-After says when")
    public Response xlsx(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam ProjectQuery query,
            @Context HttpHeaders headers) {
        return file(export.select(plan, query, language(headers)), XlsxSheet::new, XLSX, "xlsx");
    }

    @GET
    @Path("/projects.geojson")
    @PermitAll
    @Produces({GEOJSON, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportProjectsAsGeoJson",
            summary = "The projects on a map",
            description =
                    "A FeatureCollection (RFC 7946) of the projects whose place somebody has said; unlocated counts the others. 导出 GeoJSON。")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = GEOJSON, schema = @Schema(implementation = ProjectFeature.Collection.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has an unknown value")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan")
    @APIResponse(responseCode = "503", description = "Too many long answers are on their way; Retry-After says when")
    public Response geoJson(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam ProjectQuery query,
            @Context HttpHeaders headers) {
        return file(export.select(plan, query, language(headers)), GeoJsonSheet::new, GEOJSON, "geojson");
    }

    private Response file(Selected selected, Export.Form form, String type, String ending) {
        StreamingOutput rows = out -> export.write(selected, form, out);
        return Response.ok(rows)
                .type(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + selected.name() + "." + ending + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, selected.language().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
