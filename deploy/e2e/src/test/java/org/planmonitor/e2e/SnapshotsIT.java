package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the gateway shows of an owner that it has never reached is what the owner serves. */
@Order(1)
@ExtendWith(WithSuite.class)
final class SnapshotsIT {

    private static final Path SNAPSHOTS = Suite.ROOT.resolve("reports-gateway/src/main/resources/openapi-snapshots");

    private final Suite suite;

    SnapshotsIT(Suite suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "projects"})
    void aSnapshotIsWhatItsOwnerServes(String owner) throws IOException {
        JsonNode served =
                suite.owner(owner).get("/q/openapi?format=json").expecting(200).json();
        JsonNode snapshot =
                new ObjectMapper().readTree(SNAPSHOTS.resolve(owner + ".json").toFile());

        assertThat(snapshot.equals(SnapshotsIT::compare, served))
                .as("the snapshot %s.json is what the service serves; deploy/e2e/refresh-openapi makes it so", owner)
                .isTrue();
    }

    /** A jq that is not the newest writes 8.0 as 8, which is the same number. */
    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
