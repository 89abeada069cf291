package org.planmonitor.reports.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

class MergeLawsTest {

    @Test
    void everyReferenceResolvesInsideItsOwnService() {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            ObjectNode merged = OpenApiMerge.merge(Documents.INFO, Documents.random(seed));

            List<String> references = Documents.references(merged);

            assertThat(references)
                    .isNotEmpty()
                    .allSatisfy(reference -> assertThat(
                                    merged.at(reference.substring(1).replace("~", "~0"))
                                            .isMissingNode())
                            .as(reference)
                            .isFalse());
        });
    }

    @Test
    void noPathAndNoSchemaIsLost() {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            Map<String, ObjectNode> documents = Documents.random(seed);

            ObjectNode merged = OpenApiMerge.merge(Documents.INFO, documents);

            documents.forEach((service, document) -> {
                document.path("paths")
                        .properties()
                        .forEach(path -> assertThat(merged.path("paths").has(path.getKey()))
                                .isTrue());
                document.at("/components/schemas")
                        .properties()
                        .forEach(schema -> assertThat(
                                        merged.at("/components/schemas").has(service + "_" + schema.getKey()))
                                .isTrue());
            });
            int paths = documents.values().stream()
                    .mapToInt(d -> d.path("paths").size())
                    .sum();
            assertThat(merged.path("paths")).hasSize(paths);
        });
    }

    @Test
    void theOrderOfTheServicesDoesNotMatter() {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            Map<String, ObjectNode> documents = Documents.random(seed);
            var shuffled = new ArrayList<>(documents.entrySet());
            Collections.shuffle(shuffled, new Random(~seed));
            Map<String, ObjectNode> other = new LinkedHashMap<>();
            shuffled.forEach(entry -> other.put(entry.getKey(), entry.getValue()));

            assertThat(OpenApiMerge.merge(Documents.INFO, other).toString())
                    .isEqualTo(OpenApiMerge.merge(Documents.INFO, documents).toString());
        });
    }

    @Test
    void operationIdsAreUniqueAndTheInputsStayAsTheyWere() {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            Map<String, ObjectNode> documents = Documents.random(seed);

            ObjectNode merged = OpenApiMerge.merge(Documents.INFO, documents);

            List<String> ids = merged.path("paths").findValuesAsText("operationId");
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).hasSameSizeAs(merged.path("paths"));
            assertThat((Map<String, ? extends JsonNode>) documents).isEqualTo(Documents.random(seed));
        });
    }
}
