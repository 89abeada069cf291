package org.planmonitor.reports.evaluation.signature;

import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;

/** Signatures under editions over HTTP. */
@Path("/reports/v1/plans/{plan}/reports/{id}/signatures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation reports")
class SignatureResource {

    private final Signatures signatures;
    private final Idempotency idempotency;

    SignatureResource(Signatures signatures, Idempotency idempotency) {
        this.signatures = signatures;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReportSignatures",
            summary = "Who has signed an edition",
            description =
                    "版本的签名：签名所覆盖的声明原文、公钥与签名值，可脱离本系统核验。 Each with the statement that was signed, the public key and the detached signature, so that it can be checked without this system.")
    @APIResponse(
            responseCode = "200",
            description = "All signatures, in their order",
            content = @Content(schema = @Schema(implementation = SignaturePage.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the edition", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context UriInfo uri) {
        return Pages.response(Page.whole(signatures.all(plan, id)), uri);
    }

    @POST
    @Transactional
    @PermissionsAllowed(Signatures.SIGN)
    @Operation(
            operationId = "signReportEdition",
            summary = "Sign an edition off",
            description =
                    "签发版本（Ed25519，或按配置用 SM2）；作者不能签发自己的报告。 Signs a statement that names the hash of the snapshot and of every document. Whoever ordered or wrote the edition cannot sign it.")
    @APIResponse(
            responseCode = "200",
            description = "Signed",
            content = @Content(schema = @Schema(implementation = SignatureView.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no report:sign")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not made, no edition, signed by the caller already, or the same request is still running")
    @APIResponse(responseCode = "422", description = "The caller is an author of the edition")
    @APIResponse(responseCode = "503", description = "No signing key is configured")
    public Response sign(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the edition", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "sign-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        return idempotency.once(
                key, "sign " + id, () -> Response.ok(signatures.sign(plan, id)).build());
    }

    /** Names the page's type for the document. */
    record SignaturePage(
            List<SignatureView> items, @Nullable String next) {}
}
