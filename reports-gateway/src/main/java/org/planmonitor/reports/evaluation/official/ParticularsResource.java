package org.planmonitor.reports.evaluation.official;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.reports.evaluation.KnownReports;

/** Particulars of editions over HTTP; they are given when an edition is ordered. */
@Path("/reports/v1/plans/{plan}/reports/{id}/particulars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation reports")
class ParticularsResource {

    private final KnownReports reports;
    private final OfficialEditions editions;

    ParticularsResource(KnownReports reports, OfficialEditions editions) {
        this.reports = reports;
        this.editions = editions;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getReportParticulars",
            summary = "What an edition says of itself as an official document",
            description =
                    "版本的公文要素（发文机关、发文字号、主送、抄送等），随版本下达时给出，此后不变。 Given when the edition was ordered, and never changed; its documents official-pdf and official-ofd are printed with them.")
    @APIResponse(
            responseCode = "200",
            description = "The particulars",
            content = @Content(schema = @Schema(implementation = Particulars.class)))
    @APIResponse(responseCode = "304", description = "The reader has them already")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "No such report, not visible to the caller, or none were given")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the edition", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context HttpHeaders headers) {
        Particulars particulars = editions.of(reports.one(plan, id).id()).orElseThrow(Refusals::none);
        return Conditional.get(headers, EntityTag.of(particulars), particulars);
    }
}
