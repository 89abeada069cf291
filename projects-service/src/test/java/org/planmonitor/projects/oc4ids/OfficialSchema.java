package org.planmonitor.projects.oc4ids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jboss.logging.Logger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The official schema and codelists, in the directory that {@code PLANMONITOR_OC4IDS_SCHEMA} names: {@code schema/project-level} of
 * github.com/open-contracting/infrastructure, branch 0.9. Without it what needs it is skipped, aloud.
 */
final class OfficialSchema {

    private static final String VARIABLE = "PLANMONITOR_OC4IDS_SCHEMA";
    private static final Logger LOG = Logger.getLogger(OfficialSchema.class);

    private final Path directory;

    private OfficialSchema(Path directory) {
        this.directory = directory;
    }

    static OfficialSchema orSkip() {
        String directory = System.getenv(VARIABLE);
        if (directory == null) {
            String skipped = "NOT CHECKED by the official OC4IDS schema: " + VARIABLE
                    + " does not name schema/project-level of github.com/open-contracting/infrastructure, branch 0.9";
            LOG.warn(skipped);
            abort(skipped);
        }
        return new OfficialSchema(Path.of(String.valueOf(directory)));
    }

    String directory() {
        return directory.toString();
    }

    void judgesPackage(String json) {
        judges("project-package-schema.json", json);
    }

    void judgesProject(String json) {
        judges("project-schema.json", json);
    }

    private void judges(String schema, String json) {
        List<Error> errors = schema(schema)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors.stream().limit(20)).isEmpty();
    }

    /** The codes of a codelist by the official file. */
    Set<String> codes(String codelist) {
        return read("codelists/" + codelist)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());
    }

    private Schema schema(String name) {
        Map<String, String> byId = Map.of(
                "https://standard.open-contracting.org/infrastructure/schema/0__9__4/project-schema.json",
                read("project-schema.json"),
                "https://standard.open-contracting.org/infrastructure/schema/0__9__4/project-package-schema.json",
                read("project-package-schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4, builder -> builder.schemas(byId))
                .getSchema(SchemaLocation.of(
                        "https://standard.open-contracting.org/infrastructure/schema/0__9__4/" + name));
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
