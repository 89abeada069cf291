package org.planmonitor.e2e;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Who makes a client of the suite's document has types that fit what is answered: it compiles, reads, writes, and hears why not. */
@Order(3)
@ExtendWith(WithSuite.class)
final class TypedClientIT {

    private static final Path CALLER = Suite.ROOT.resolve("deploy/e2e/src/test/resources/client/RoundTrip.java");

    private final Api api;

    TypedClientIT(Api api) {
        this.api = api;
    }

    @Test
    void aClientMadeOfTheDocumentReadsAndWrites(@TempDir Path directory) throws Exception {
        String document = api.get("/openapi").expecting(200).response().body();
        GeneratedClient client = GeneratedClient.of(document, CALLER, directory);

        assertThat((List<?>) client.call("indicators", api.gateway(), Api.PLAN))
                .hasSize(46)
                .doesNotHaveDuplicates();
        assertThat(client.call("client", api.gateway(), api.token("operator"), "it-typed"))
                .isEqualTo(Map.of(
                        "same",
                        true,
                        "unit",
                        "统计局 · Statistics bureau",
                        "scopes",
                        Set.of("indicators:read", "reports:read"),
                        "perDay",
                        1_000,
                        "expiresAt",
                        Instant.parse("2030-01-01T00:00:00Z"),
                        "state",
                        "ACTIVE"));
        var refused = (Map.Entry<?, ?>) client.call("refused", api.gateway());
        assertThat(refused.getKey()).isEqualTo(401);
        assertThat(new ObjectMapper()
                        .readTree((String) refused.getValue())
                        .get("status")
                        .asInt())
                .isEqualTo(401);
    }
}
