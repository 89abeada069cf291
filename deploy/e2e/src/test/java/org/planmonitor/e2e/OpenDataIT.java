package org.planmonitor.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The embedded plan as open data: a catalogue whose addresses answer, and one file that is what it says. */
@Order(3)
@ExtendWith(WithSuite.class)
final class OpenDataIT {

    private static final String PLAN = "/reports/v1/plans/" + Api.PLAN;

    private final Api api;

    OpenDataIT(Api api) {
        this.api = api;
    }

    @Test
    void theCatalogueListsEveryItemAndItsAddressesAnswer() {
        JsonNode datasets = api.get(PLAN + "/catalogue").expecting(200).json().get("dcat:dataset");

        assertThat(datasets.size()).isGreaterThanOrEqualTo(1 + 46 + 161 + 460);
        for (JsonNode dataset : datasets) {
            assertThat(dataset.get("pm:sharing").asText()).isEqualTo("UNCONDITIONAL");
            assertThat(dataset.at("/dcat:distribution/dct:license/@id").asText())
                    .startsWith("https://");
        }
        for (int each = 0; each < datasets.size(); each += 40) {
            URI download = URI.create(datasets.get(each)
                    .at("/dcat:distribution/dcat:downloadURL/@id")
                    .asText());
            api.get(download.getPath()).expecting(200);
        }
    }

    /** Judged by the shapes that DCAT-AP publishes, in another project's validator. */
    @Test
    void theCatalogueConformsToDcatAp() {
        String catalogue = api.get(PLAN + "/catalogue").expecting(200).json().toString();
        Graph said = RDFParser.fromString(catalogue, Lang.JSONLD).toGraph();
        assertThat(said.size()).isGreaterThan(5_000);

        for (String shapes : List.of("dcat-ap/shapes.ttl", "dcat-ap/range.ttl")) {
            ValidationReport report = judged(said, shapes);
            assertThat(report.getEntries()).as(shapes).isEmpty();
        }
        Graph nameless = RDFParser.fromString(catalogue.replace("dct:title", "dct:alternative"), Lang.JSONLD)
                .toGraph();
        assertThat(judged(nameless, "dcat-ap/shapes.ttl").conforms())
                .as("a catalogue without titles")
                .isFalse();
    }

    private static ValidationReport judged(Graph said, String shapes) {
        return ShaclValidator.get().validate(Shapes.parse(RDFDataMgr.loadGraph(shapes)), said);
    }

    @Test
    void theArchiveHoldsThePlanAndCountsItsRows() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(
                    HttpRequest.newBuilder(URI.create(api.gateway() + PLAN + "/archive"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(files.keySet())
                .containsExactly("items.csv", "verdicts.csv", "projects.csv", "figures.csv", "manifest.json");
        for (JsonNode file : manifest.get("files")) {
            String content = Objects.requireNonNull(files.get(file.get("name").asText()));
            assertThat(content.lines().count() - 1)
                    .isGreaterThanOrEqualTo(file.get("rows").asLong());
            assertThat(file.get("rows").asInt()).isGreaterThan(20);
        }
        assertThat(files.get("figures.csv")).contains("INDICATOR,gdp-growth,gdp-growth,140100,2021,PERIOD,9.2");
        assertThat(manifest.get("vintage").asText()).endsWith("Z");
    }
}
