package org.planmonitor.reports.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.reports.evaluation.content.Contents;
import org.planmonitor.reports.evaluation.content.Scope;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Publication;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentJsonTest {

    @Test
    void whatIsWrittenInPiecesIsCanonicalAsAWhole() throws IOException {
        Publication publication =
                Contents.of(SmallSnapshot.read(), Scope.whole("FINAL"), Language.ZH, "发改委", List.of(), Map.of());
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        DocumentJson.write(publication, written);

        assertThat(written.toByteArray())
                .isEqualTo(CanonicalJson.bytes(new ObjectMapper()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .readTree(written.toByteArray())));
    }
}
