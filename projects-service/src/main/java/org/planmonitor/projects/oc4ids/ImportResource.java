package org.planmonitor.projects.oc4ids;

import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.idempotency.Idempotency;

/** Taking over projects of OC4IDS. */
@Path("/projects/oc4ids/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oc4ids")
class ImportResource {

    private final ImportProject imports;
    private final Idempotency idempotency;

    ImportResource(ImportProject imports, Idempotency idempotency) {
        this.imports = imports;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/projects")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("project:write")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @Operation(
            operationId = "importOc4idsProject",
            summary = "Take an OC4IDS project over as a draft",
            description =
                    "The draft is LISTED, whatever its status there, and INTERNAL until somebody shares it. The answer tells what was not"
                            + " taken over, and whether the official schema judged the form. 导入 OC4IDS 项目为草稿。")
    @APIResponse(
            responseCode = "201",
            description = "The draft, and what was not taken over",
            content = @Content(schema = @Schema(implementation = ImportProject.Answer.class)))
    @APIResponse(responseCode = "400", description = "Not a project of OC4IDS 0.9, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not enter projects there")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "409", description = "It was imported before, or the same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "It has no title, its portfolio or region is not told or not of the plan, or the key was used for another request")
    public Response take(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery
                    @Parameter(description = "Its portfolio here, where its sectors leave a doubt", example = "TRANSIT")
                    @Nullable
                    String portfolio,
            @RestQuery
                    @Parameter(
                            description =
                                    "PROJECT, PROGRAMME, PARK, DISTRICT or FACILITY; PROJECT where it is not said",
                            example = "PROJECT")
                    @Nullable
                    String kind,
            @RestQuery
                    @Parameter(
                            description = "GB/T 2260 code of where it lies, instead of its locations",
                            example = "140105")
                    @Nullable
                    String region,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "import-1")
                    @Nullable
                    String key,
            JsonNode project) {
        Intake.Asked asked = new Intake.Asked(portfolio, kind, region);
        return idempotency.once(key, new Sent(asked, project), () -> {
            ImportProject.Imported taken = imports.take(plan, project, asked);
            URI self = URI.create("/projects/v1/plans/" + plan + "/projects/" + taken.code());
            return Conditional.created(self, taken.tag(), taken.answer());
        });
    }

    /** All that makes one import the same as another. */
    record Sent(Intake.Asked asked, JsonNode project) {}
}
