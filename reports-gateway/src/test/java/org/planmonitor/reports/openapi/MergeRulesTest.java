package org.planmonitor.reports.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MergeRulesTest {

    @Test
    void twoServicesWithTheSamePathAreRefusedWithEveryClashNamed() {
        var one = Documents.parse("{'paths':{'/a/{x}':{'get':{}},'/b':{'get':{}}}}");
        var two = Documents.parse("{'paths':{'/a/{y}':{'get':{}},'/b':{'post':{}}}}");

        assertThatThrownBy(() -> OpenApiMerge.merge(Documents.INFO, Map.of("one", one, "two", two)))
                .isInstanceOfSatisfying(
                        MergeConflict.class,
                        conflict -> assertThat(conflict.clashes()).hasSize(2))
                .hasMessageContaining("/a/{y}")
                .hasMessageContaining("/b");
    }

    @Test
    void oneSecuritySchemeInTwoMeaningsIsRefused() {
        var one = Documents.parse("{'components':{'securitySchemes':{'bearer':{'type':'http'}}}}");
        var two = Documents.parse("{'components':{'securitySchemes':{'bearer':{'type':'apiKey'}}}}");

        assertThatThrownBy(() -> OpenApiMerge.merge(Documents.INFO, Map.of("one", one, "two", two)))
                .isInstanceOf(MergeConflict.class)
                .hasMessageContaining("bearer");
    }

    @Test
    void oneSecuritySchemeDescribedInTwoWaysIsStillOne() {
        var one = Documents.parse("{'components':{'securitySchemes':{'bearer':{'type':'http','description':'a'}}}}");
        var two = Documents.parse("{'components':{'securitySchemes':{'bearer':{'type':'http','description':'b'}}}}");

        ObjectNode merged = OpenApiMerge.merge(Documents.INFO, Map.of("one", one, "two", two));

        assertThat(merged.at("/components/securitySchemes/bearer/description").asText())
                .isEqualTo("a");
    }

    @Test
    void discriminatorsLinksAndDynamicReferencesAreRenamedToo() {
        ObjectNode document = Documents.parse("""
                {'paths':{'/a':{'get':{'operationId':'read','responses':{'200':{'$ref':'#/components/responses/Ok'}}}}},
                 'components':{'responses':{'Ok':{'description':'','links':{'self':{'operationId':'read'}}}},
                  'schemas':{'Rule':{'discriminator':{'propertyName':'kind','mapping':{'A':'#/components/schemas/A','B':'B'}},
                   'oneOf':[{'$ref':'#/components/schemas/A'}]},'A':{},'B':{}}}}""");

        ObjectNode merged = OpenApiMerge.merge(Documents.INFO, Map.of("svc", document));

        assertThat(merged.at("/paths/~1a/get/responses/200/$ref").asText()).isEqualTo("#/components/responses/svc_Ok");
        assertThat(merged.at("/components/responses/svc_Ok/links/self/operationId")
                        .asText())
                .isEqualTo("svc_read");
        var mapping = merged.at("/components/schemas/svc_Rule/discriminator/mapping");
        assertThat(mapping.path("A").asText()).isEqualTo("#/components/schemas/svc_A");
        assertThat(mapping.path("B").asText()).isEqualTo("#/components/schemas/svc_B");
    }

    @Test
    void exampleDataThatLooksLikeAReferenceStaysAsItIs() {
        ObjectNode document = Documents.parse("""
                {'paths':{'/a':{'get':{'parameters':[{'name':'x','examples':{'one':{'value':{'$ref':'#/components/schemas/X'}}}}]}}},
                 'components':{'schemas':{'X':{'default':{'$ref':'#/components/schemas/X'},'examples':[{'$ref':'#/components/schemas/X'}]}}}}""");

        ObjectNode merged = OpenApiMerge.merge(Documents.INFO, Map.of("svc", document));

        assertThat(merged.at("/paths/~1a/get/parameters/0/examples/one/value/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/X");
        assertThat(merged.at("/components/schemas/svc_X/default/$ref").asText()).isEqualTo("#/components/schemas/X");
        assertThat(merged.at("/components/schemas/svc_X/examples/0/$ref").asText())
                .isEqualTo("#/components/schemas/X");
    }

    @Test
    void securityOfADocumentIsSaidAtEachOfItsOperationsUnlessTheySayOtherwise() {
        var guarded = Documents.parse("{'security':[{'bearer':[]}],'paths':{'/a':{'get':{},'post':{'security':[]}}}}");
        var open = Documents.parse("{'paths':{'/b':{'get':{}}}}");

        ObjectNode merged = OpenApiMerge.merge(Documents.INFO, Map.of("guarded", guarded, "open", open));

        assertThat(merged.at("/paths/~1a/get/security/0").has("bearer")).isTrue();
        assertThat(merged.at("/paths/~1a/post/security")).isEmpty();
        assertThat(merged.at("/paths/~1b/get").has("security")).isFalse();
        assertThat(merged.has("security")).isFalse();
    }

    @Test
    void aTagThatTwoServicesShareKeepsWhatBothSay() {
        var one = Documents.parse("{'tags':[{'name':'Plans','description':'as indicators'}]}");
        var two = Documents.parse("{'tags':[{'name':'Plans','description':'as projects'},{'name':'Chains'}]}");

        ObjectNode merged = OpenApiMerge.merge(Documents.INFO, Map.of("one", one, "two", two));

        assertThat(merged.path("tags").findValuesAsText("name")).containsExactly("Plans", "Chains");
        assertThat(merged.at("/tags/0/description").asText()).contains("as indicators", "as projects");
    }

    @Test
    void tagsComeInTheOrderOfTheWorkAndWhatIsNewAfterThem() {
        var one = Documents.parse("{'tags':[{'name':'zeppelins'},{'name':'evaluations'},{'name':'plans'}]}");
        var two = Documents.parse("{'tags':[{'name':'chains'},{'name':'projects'},{'name':'plans'}]}");

        ObjectNode merged = OpenApiMerge.merge(Documents.INFO, Map.of("one", one, "two", two));

        assertThat(merged.path("tags").findValuesAsText("name"))
                .containsExactly("plans", "evaluations", "projects", "chains", "zeppelins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "projects"})
    void everyTagOfTheOwnersHasItsPlaceInThatOrder(String owner) throws IOException {
        try (InputStream snapshot = getClass().getResourceAsStream("/openapi-snapshots/" + owner + ".json")) {
            var tags = new ObjectMapper().readTree(snapshot).path("tags").findValuesAsText("name");

            assertThat(tags).isNotEmpty().isSubsetOf(Tags.ORDER_OF_WORK);
        }
    }
}
