package org.planmonitor.reports.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.openapi.WrittenDocument;
import org.planmonitor.reports.openapi.OwnerDocument.Origin;
import org.planmonitor.reports.upstream.Upstreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/** Whatever stands where an owner's document should be: the merged document stays as it was, and is never a failure. */
class UnsoundDocumentsTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final String GOOD = """
            {'openapi':'3.1.0','info':{'title':'i','version':'1'},'tags':[{'name':'plans'}],
             'paths':{'/indicators/v1/only-now':{'get':{'operationId':'list','responses':{'200':{'description':'ok',
              'content':{'application/json':{'schema':{'$ref':'#/components/schemas/Page'}}}}}}}},
             'components':{'schemas':{'Page':{'type':'object'},'Problem':{'type':'object'}},
              'securitySchemes':{'bearer':{'type':'http','scheme':'bearer','bearerFormat':'JWT'}}}}""";

    private static final String OWN = """
            {'openapi':'3.1.0','paths':{'/reports/v1/plans':{'get':{'operationId':'own'}}},
             'components':{'securitySchemes':{'bearer':{'type':'http','scheme':'bearer','bearerFormat':'JWT'}}}}""";

    private static final String CLASHING =
            GOOD.replace("'type':'http','scheme':'bearer','bearerFormat':'JWT'", "'type':'apiKey'");

    private final Vertx vertx = Vertx.vertx();
    private final Owner indicators = new Owner(vertx);
    private final Owner projects = new Owner(vertx);
    private final ObjectMapper mapper = new ObjectMapper();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                says("garbage", "\u0000\u0001garbage"),
                says("nothing", ""),
                says("a page", "<html><body>Service Unavailable</body></html>"),
                says("a list", "[]"),
                says("JSON of another kind", "{'status':'UP'}"),
                says("an older kind of document", "{'swagger':'2.0','paths':{'/indicators/v1/x':{}}}"),
                says("no path", "{'openapi':'3.1.0','paths':{}}"),
                says("the document of another service", GOOD.replace("/indicators/", "/projects/")),
                says(
                        "paths of another service among its own",
                        GOOD.replace("'paths':{", "'paths':{'/projects/v1/x':{},")),
                says("half a document", GOOD.substring(0, GOOD.length() / 2)),
                says("a document without its second half", GOOD.substring(0, GOOD.indexOf(",\n 'components'")) + "}"),
                says(
                        "an operation id twice",
                        GOOD.replace("'paths':{", "'paths':{'/indicators/v1/x':{'get':{'operationId':'list'}},")),
                says("tags that are none", GOOD.replace("{'name':'plans'}", "'plans'")),
                says("responses that are none", GOOD.replaceFirst("'responses':\\{", "'responses':[],'x-was':{")),
                says("a path that is none", GOOD.replace("'paths':{", "'paths':{'/indicators/v1/x':7,")),
                says("endless depth", "[".repeat(50_000)),
                argumentSet("a failure", (Owner.Behaviour)
                        request -> request.response().setStatusCode(500).end(GOOD.replace('\'', '"'))),
                argumentSet("a body that breaks off", (Owner.Behaviour) request -> {
                    request.response().putHeader("Content-Length", "9999").write("{\"openapi\":");
                    request.connection().close();
                }),
                argumentSet("a closed connection", (Owner.Behaviour)
                        request -> request.connection().close()),
                argumentSet("no answer", (Owner.Behaviour) request -> {}),
                argumentSet("a head and no body", (Owner.Behaviour) request ->
                        request.response().putHeader("Content-Length", "9999").write("{")),
                argumentSet("more than anybody needs", (Owner.Behaviour) request -> {
                    var response = request.response().setChunked(true);
                    response.write("{\"openapi\":\"3.1.0\",\"x\":\"");
                    response.end(Buffer.buffer(new byte[40 << 20]));
                }));
    }

    private static Arguments says(String name, String document) {
        return argumentSet(name, (Owner.Behaviour) request -> request.response().end(document.replace('\'', '"')));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void theLastGoodOneStays(Owner.Behaviour behaviour) {
        SuiteDocument suite = suite();
        indicators.says(GOOD);
        assertThat(part(suite.current()).origin()).isEqualTo(Origin.LIVE);

        indicators.does(behaviour);
        indicators.isGivenUpAfter(SOON);
        SuiteDocument.Merged merged = suite.current();

        assertThat(part(merged).origin()).isEqualTo(Origin.LAST_GOOD);
        assertThat(merged.document().at("/x-origin/indicators").asText()).isEqualTo("LAST_GOOD");
        assertThat(merged.document().path("paths").has("/indicators/v1/only-now"))
                .isTrue();
        assertThat(merged.document()
                        .at("/components/schemas/indicators_Page/type")
                        .asText())
                .isEqualTo("object");
        indicators.says(GOOD);
        indicators.isGivenUpAfter(Duration.ofSeconds(20));
        assertThat(part(suite.current()).origin()).isEqualTo(Origin.LIVE);
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void atTheFirstStartTheCopyOfTheBuildStandsIn(Owner.Behaviour behaviour) {
        indicators.does(behaviour);
        indicators.isGivenUpAfter(SOON);

        SuiteDocument.Merged merged = suite().current();

        assertThat(merged.document().at("/x-origin/indicators").asText()).isEqualTo("SNAPSHOT");
        assertThat(merged.document().path("paths").has("/indicators/v1/plans")).isTrue();
        assertThat(merged.document().path("paths").has("/reports/v1/plans")).isTrue();
    }

    @Test
    void aClashAtTheFirstStartCostsOnlyWhatClashes() {
        indicators.says(CLASHING);
        projects.says(GOOD.replace("/indicators/", "/projects/"));

        SuiteDocument.Merged merged = suite().current();

        assertThat(merged.document().at("/x-origin/indicators").asText()).isEqualTo("SNAPSHOT");
        assertThat(merged.document().at("/x-origin/projects").asText()).isEqualTo("LIVE");
        assertThat(merged.document().at("/x-origin/reports").asText()).isEqualTo("LIVE");
        assertThat(merged.document().path("paths").has("/indicators/v1/plans")).isTrue();
        assertThat(merged.document().path("paths").has("/projects/v1/only-now")).isTrue();
        assertThat(merged.document()
                        .at("/components/securitySchemes/bearer/type")
                        .asText())
                .isEqualTo("http");
    }

    @Test
    void whileOneClashesFromTheStartTheOthersDoNotStandStill() {
        indicators.says(CLASHING);
        projects.says(GOOD.replace("/indicators/", "/projects/"));
        SuiteDocument suite = suite();
        suite.current();

        projects.says(GOOD.replace("/indicators/", "/projects/").replace("only-now", "later"));

        assertThat(suite.current().document().path("paths").has("/projects/v1/later"))
                .isTrue();
        assertThat(suite.current().document().path("paths").has("/indicators/v1/plans"))
                .isTrue();
    }

    /** Our own differs from what both owners have in this build and now: they are left out, and said to be. */
    @Test
    void whoClashesInEveryCopyIsLeftOutAndCanStillBeRead() {
        indicators.says(GOOD);
        projects.says(GOOD.replace("/indicators/", "/projects/"));

        SuiteDocument.Merged merged = suite(
                        OWN.replace("'type':'http','scheme':'bearer','bearerFormat':'JWT'", "'type':'apiKey'"))
                .current();

        assertThat(merged.document().at("/x-origin/indicators").asText()).isEqualTo("CLASHING");
        assertThat(merged.document().at("/x-origin/projects").asText()).isEqualTo("CLASHING");
        assertThat(merged.document().path("paths").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("/reports/v1/plans");
        assertThat(part(merged).tree().path("paths").has("/indicators/v1/only-now"))
                .isTrue();
    }

    @Test
    void aLaterClashLeavesTheLastMergedDocumentAndEndsWithItsCause() {
        indicators.says(GOOD);
        SuiteDocument suite = suite();
        suite.current();

        indicators.says(CLASHING);
        assertThat(suite.current()
                        .document()
                        .at("/components/securitySchemes/bearer/type")
                        .asText())
                .isEqualTo("http");
        assertThat(suite.current().document().path("paths").has("/indicators/v1/only-now"))
                .isTrue();

        indicators.says(GOOD.replace("only-now", "later"));
        assertThat(suite.current().document().path("paths").has("/indicators/v1/later"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "projects"})
    void theCopiesOfThisBuildAreSound(String service) throws IOException {
        try (InputStream copy = getClass().getResourceAsStream("/openapi-snapshots/" + service + ".json")) {
            assertThat(SoundDocument.flaw(service, mapper.readTree(copy))).isEmpty();
        }
    }

    private static OwnerDocument part(SuiteDocument.Merged merged) {
        return Objects.requireNonNull(merged.parts().get("indicators"));
    }

    private SuiteDocument suite() {
        return suite(OWN);
    }

    private SuiteDocument suite(String own) {
        Upstreams upstreams = new Upstreams() {
            @Override
            public Upstream indicators() {
                return indicators;
            }

            @Override
            public Upstream projects() {
                return projects;
            }
        };
        return new SuiteDocument(upstreams, written(own), mapper, () -> Duration.ZERO, Map::of, Clock.systemUTC());
    }

    private static WrittenDocument written(String own) {
        ObjectNode tree = Documents.parse(own);
        return new WrittenDocument() {
            @Override
            public byte[] json() {
                return tree.toString().getBytes(StandardCharsets.UTF_8);
            }
        };
    }
}
