package org.planmonitor.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes what the scanner cannot know of requests: a header that an operation reads from all headers is a text, and
 * the body of a PATCH is a merge patch (RFC 7396), in which no member is required and null takes one away. Without the
 * second, a document would call its own examples wrong.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequestShapes implements OASFilter {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String SUFFIX = "MergePatch";

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.HEADER && parameter.getSchema() == null) {
            parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null
                || document.getComponents() == null
                || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas =
                new LinkedHashMap<>(document.getComponents().getSchemas());
        for (PathItem path : document.getPaths().getPathItems().values()) {
            Operation patch = path.getPATCH();
            if (patch != null && patch.getRequestBody() != null) {
                patch.getRequestBody().getContent().getMediaTypes().values().forEach(media -> patch(media, schemas));
            }
        }
        document.getComponents().setSchemas(schemas);
    }

    private static void patch(MediaType media, Map<String, Schema> schemas) {
        String reference = media.getSchema() == null ? null : media.getSchema().getRef();
        if (reference == null) {
            return;
        }
        String name = reference.substring(COMPONENTS.length());
        Schema whole = schemas.get(name);
        if (whole != null && whole.getRequired() != null && !whole.getRequired().isEmpty()) {
            schemas.computeIfAbsent(name + SUFFIX, _ -> withoutRequired(whole, name));
            media.setSchema(OASFactory.createSchema().ref(COMPONENTS + name + SUFFIX));
        }
    }

    private static Schema withoutRequired(Schema whole, String name) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Some members of " + name + "; null takes one away.")
                .properties(whole.getProperties());
    }
}
