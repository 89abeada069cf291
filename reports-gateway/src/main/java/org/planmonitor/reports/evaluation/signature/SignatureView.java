package org.planmonitor.reports.evaluation.signature;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature under an edition, with all that is needed to check it without this system. */
@Schema(name = "ReportSignature")
record SignatureView(
        String report,

        @Schema(description = "Subject of who signed", examples = "demo-leader")
        String signer,

        Algorithm algorithm,
        String keyId,

        @Schema(description = "X.509 SubjectPublicKeyInfo in Base64")
        String publicKey,

        @Schema(
                description =
                        "The bytes that were signed, in Base64: canonical JSON that names the report, its instant, and the SHA-256 of its snapshot and of every document")
        String statement,

        @Schema(description = "SHA-256 of those bytes: the content hash of the edition")
        String sha256,

        @Schema(description = "Detached signature over those bytes, in Base64")
        String signature,

        Instant signedAt) {}
