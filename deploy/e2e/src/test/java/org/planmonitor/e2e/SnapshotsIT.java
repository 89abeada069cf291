package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the gateway shows of an owner that it has never reached is what the owner serves; and of its own document, the third part of the
 * merged one, nothing changes unsaid either.
 */
@Order(1)
@ExtendWith(WithSuite.class)
final class SnapshotsIT {

    private static final Path SNAPSHOTS = Suite.ROOT.resolve("reports-gateway/src/main/resources/openapi-snapshots");

    private static final Path OWN = Suite.ROOT.resolve("deploy/e2e/src/test/resources/openapi/reports.json");

    private final Suite suite;
    private final Api api;

    SnapshotsIT(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "projects"})
    void aSnapshotIsWhatItsOwnerServes(String owner) throws IOException {
        requireSame(
                SNAPSHOTS.resolve(owner + ".json"),
                suite.owner(owner).get("/q/openapi?format=json").expecting(200).json());
    }

    @Test
    void theSnapshotOfTheGatewayIsWhatItServesOfItself() throws IOException {
        requireSame(OWN, api.get("/openapi/reports").expecting(200).json());
    }

    private static void requireSame(Path snapshot, JsonNode served) throws IOException {
        assertThat(new ObjectMapper().readTree(snapshot.toFile()).equals(SnapshotsIT::compare, served))
                .as("%s is what the service serves; deploy/e2e/refresh-openapi makes it so", snapshot.getFileName())
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
