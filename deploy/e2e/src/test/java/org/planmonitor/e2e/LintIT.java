package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** A judge that is not ours, Spectral, finds nothing wrong with the suite's OpenAPI document, no warning either. */
@Order(1)
@ExtendWith(WithSuite.class)
final class LintIT {

    private static final Path TARGET = Suite.ROOT.resolve("deploy/e2e/target");
    private static final Path RULES = Suite.ROOT.resolve("deploy/e2e/src/test/resources/openapi-lint.yaml");

    private final Api api;

    LintIT(Api api) {
        this.api = api;
    }

    @Test
    void theMergedDocumentIsCleanByTheRulesForOpenApi() throws IOException, InterruptedException {
        Path spectral = Tools.module(".bin/spectral");
        if (!Files.isExecutable(spectral)) {
            System.err.println("SKIPPED: there is no " + spectral + "; deploy/tools installs it.");
            Assumptions.abort("no spectral");
        }
        Path document = Files.createDirectories(TARGET).resolve("openapi.json");
        Files.writeString(
                document, api.get("/openapi").expecting(200).response().body());

        Tools.Said said = Tools.run(
                spectral.toString(),
                "lint",
                document.toString(),
                "--ruleset",
                RULES.toString(),
                "--fail-severity",
                "hint",
                "--quiet");

        assertThat(said.status()).as(said.words()).isZero();
    }
}
