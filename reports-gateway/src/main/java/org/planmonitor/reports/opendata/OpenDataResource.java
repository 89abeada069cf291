package org.planmonitor.reports.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.PublishedReports;
import org.planmonitor.reports.stream.PlanMarks;

/** Catalogue and archive over HTTP. */
@jakarta.ws.rs.Path("/reports/v1/plans/{plan}")
@Tag(name = "open data", description = "开放数据 · Catalogue and bulk download of what is public")
class OpenDataResource {

    private final OpenDataQueries queries;
    private final Downloads downloads;
    private final OpenDataConfig config;
    private final PublishedReports reports;
    private final CurrentCaller caller;

    OpenDataResource(
            OpenDataQueries queries,
            Downloads downloads,
            OpenDataConfig config,
            PublishedReports reports,
            CurrentCaller caller) {
        this.queries = queries;
        this.downloads = downloads;
        this.config = config;
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @jakarta.ws.rs.Path("catalogue")
    @PermitAll
    @Produces("application/ld+json")
    @Operation(
            operationId = "getCatalogue",
            summary = "The plan's items as a catalogue of data",
            description =
                    "DCAT-AP 目录（JSON-LD）：每个条目的共享属性（无条件、有条件、不予共享）、更新周期、来源单位、格式与许可。 DCAT-AP as JSON-LD: of each item whether it is shared without condition, with conditions or not, how often it is updated, by which unit, in which formats and under which licence. A caller with a token sees the items that he may see.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = @Content(mediaType = "application/ld+json", schema = @Schema(implementation = Map.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag given")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response catalogue(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Set<Sharing> visible = caller.get().visible();
        var described = queries.plan(plan, visible)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有这个规划：" + plan, "There is no such plan: " + plan)));
        String base = uri.getBaseUri().toString().replaceAll("/$", "");
        ObjectNode catalogue =
                new Catalogue(described, config, base).of(queries.items(plan, visible), reports.of(plan));
        Response response = Conditional.get(headers, EntityTag.of(catalogue), catalogue.toString());
        return new PlanMarks(described.simulated(), described.modified()).on(response);
    }

    @GET
    @jakarta.ws.rs.Path("archive")
    @PermitAll
    @Produces("application/zip")
    @Operation(
            operationId = "getArchive",
            summary = "Everything public of a plan in one file",
            description =
                    "批量下载：CSV 压缩包，附清单（各文件的行数与 SHA-256、数据截至时刻、许可）。 A ZIP of CSV: items, verdicts, projects and figures as known at one instant, with a manifest: rows and SHA-256 of each file, the instant, the licence.")
    @APIResponse(
            responseCode = "200",
            description = "The archive; its manifest.json says what is in it",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not public")
    @APIResponse(responseCode = "502", description = "The owner of the figures gave no usable answer")
    public Response archive(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan) {
        Path file = downloads.of(plan);
        StreamingOutput body = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"" + plan + ".zip\"")
                .header("Content-Length", size(file))
                .build();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
