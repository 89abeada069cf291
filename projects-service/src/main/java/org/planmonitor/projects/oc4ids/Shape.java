package org.planmonitor.projects.oc4ids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.runtime.Startup;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Judges the form of an OC4IDS project: by the official schema where it is configured, which a service that cannot read it does not
 * start without; else the members that are read, by their types.
 */
@ApplicationScoped
@Startup
class Shape {

    private static final int MOST_ERRORS = 200;
    private static final Map<String, Type> READ = Map.of(
            "id", Type.TEXT,
            "title", Type.TEXT,
            "identifiers", Type.OBJECTS,
            "sector", Type.TEXTS,
            "additionalClassifications", Type.OBJECTS,
            "locations", Type.OBJECTS,
            "budget", Type.OBJECT,
            "publicAuthority", Type.OBJECT,
            "parties", Type.OBJECTS);

    private final @Nullable Schema schema;

    Shape(Oc4idsConfig config) {
        this.schema = config.schema().map(Shape::read).orElse(null);
    }

    /** By what a form is judged. */
    enum JudgedBy {
        OFFICIAL_SCHEMA,
        MEMBERS_READ
    }

    private enum Type {
        TEXT("应为文本", "Text is expected"),
        TEXTS("应为文本数组", "An array of texts is expected"),
        OBJECT("应为对象", "An object is expected"),
        OBJECTS("应为对象数组", "An array of objects is expected");

        private final Text message;

        Type(String zh, String en) {
            this.message = new Text(zh, en);
        }

        boolean fits(JsonNode node) {
            return switch (this) {
                case TEXT -> node.isTextual();
                case TEXTS -> node.isArray() && all(node, TEXT);
                case OBJECT -> node.isObject();
                case OBJECTS -> node.isArray() && all(node, OBJECT);
            };
        }

        private static boolean all(JsonNode array, Type type) {
            for (JsonNode item : array) {
                if (!type.fits(item)) {
                    return false;
                }
            }
            return true;
        }
    }

    JudgedBy judgedBy() {
        return schema == null ? JudgedBy.MEMBERS_READ : JudgedBy.OFFICIAL_SCHEMA;
    }

    /** 400 with every member that has not the right form. */
    void require(JsonNode project) {
        List<ProblemError> errors = new ArrayList<>();
        if (!project.isObject()) {
            errors.add(ProblemError.pointer("", "TYPE", Type.OBJECT.message));
        } else {
            READ.forEach((member, type) -> {
                if (project.has(member) && !type.fits(project.get(member))) {
                    errors.add(ProblemError.pointer("/" + member, "TYPE", type.message));
                }
            });
        }
        if (errors.isEmpty() && schema != null) {
            schema
                    .validate(
                            project.toString(),
                            InputFormat.JSON,
                            context -> context.executionConfig(
                                    config -> config.locale(Locale.ENGLISH).formatAssertionsEnabled(true)))
                    .stream()
                    .limit(MOST_ERRORS)
                    .map(Shape::violation)
                    .forEach(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.VALIDATION, new Text("不是 OC4IDS 0.9 项目", "Not a project of OC4IDS 0.9"), errors);
        }
    }

    private static ProblemError violation(Error error) {
        String code =
                "SCHEMA_" + error.getKeyword().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return ProblemError.pointer(
                error.getInstanceLocation().toString(),
                code,
                new Text("不符合 OC4IDS:" + error.getMessage(), error.getMessage()));
    }

    private static Schema read(String directory) {
        try {
            String text = Files.readString(Path.of(directory, "project-schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException("planmonitor.oc4ids.schema", e);
        }
    }
}
