package org.planmonitor.projects.export;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A FeatureCollection by RFC 7946 of the projects whose place is known. The others are counted in {@code unlocated}, a foreign member
 * as section 6.1 allows: whoever draws the map can say what is missing on it.
 */
final class GeoJsonSheet implements Export.Sheet {

    private static final JsonFactory JSON = new JsonFactory();

    private final Selected selected;
    private final JsonGenerator json;
    private int unlocated;

    GeoJsonSheet(OutputStream out, Selected selected) throws IOException {
        this.selected = selected;
        this.json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    @Override
    public void add(Exported project) throws IOException {
        Exported.Point point = project.point();
        if (point == null) {
            unlocated++;
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", project.code());
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(point.longitude());
        json.writeNumber(point.latitude());
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        said("name", selected.in(project.name()));
        said("portfolio", project.portfolio());
        said("kind", project.kind());
        said("stage", project.stage());
        said("stageName", selected.stage(project.stage()));
        said("stageSince", project.stageSince());
        said("rating", project.ratingComputed());
        json.writeNumberField("precisionMetres", point.precisionMetres());
        said("source", point.source());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void said(String member, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(member, value);
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeNumberField("unlocated", unlocated);
        json.writeEndObject();
        json.close();
    }
}
