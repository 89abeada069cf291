package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
        Path spectral = tools().resolve("node_modules/.bin/spectral");
        if (!Files.isExecutable(spectral)) {
            System.err.println("SKIPPED: there is no " + spectral + "; deploy/tools installs it.");
            Assumptions.abort("no spectral");
        }
        Path document = Files.createDirectories(TARGET).resolve("openapi.json");
        Files.writeString(
                document, api.get("/openapi").expecting(200).response().body());

        Process lint = new ProcessBuilder(
                        spectral.toString(),
                        "lint",
                        document.toString(),
                        "--ruleset",
                        RULES.toString(),
                        "--fail-severity",
                        "hint",
                        "--quiet")
                .redirectErrorStream(true)
                .start();
        String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(lint.waitFor()).as(said).isZero();
    }

    /** Where {@code deploy/tools} puts what npm brings. */
    private static Path tools() {
        return Optional.ofNullable(System.getenv("PLANMONITOR_TOOLS"))
                .map(Path::of)
                .orElseGet(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                        .resolve("plan-monitor/tools"));
    }
}
