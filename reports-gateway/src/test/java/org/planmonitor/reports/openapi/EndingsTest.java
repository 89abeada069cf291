package org.planmonitor.reports.openapi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.deprecation.DeprecationTable;

import static org.assertj.core.api.Assertions.assertThat;

class EndingsTest {

    private static final ObjectNode DOCUMENT = Documents.parse("""
            {'paths':{'/a/{x}/b':{'parameters':[],'get':{},'post':{}},'/a/{x}/c':{'get':{},'put':{}},'/a/{x}':{'get':{}}}}""");

    @Test
    void operationsOfTheTableAreDeprecatedAndNoOthers() {
        ObjectNode document = DOCUMENT.deepCopy();

        Endings.markIn(
                document,
                () -> Map.of(
                        "one", row("/a/{plan}/b", "GET"), "all", row("/a/{x}/c", null), "gone", row("/nowhere", null)));

        assertThat(document.at("/paths/~1a~1{x}~1b/get/deprecated").asBoolean()).isTrue();
        assertThat(document.at("/paths/~1a~1{x}~1c/get/deprecated").asBoolean()).isTrue();
        assertThat(document.at("/paths/~1a~1{x}~1c/put/deprecated").asBoolean()).isTrue();
        assertThat(document.findValues("deprecated")).hasSize(3);
    }

    @Test
    void anEmptyTableChangesNothing() {
        ObjectNode document = DOCUMENT.deepCopy();

        Endings.markIn(document, Map::of);

        assertThat(document.toString()).isEqualTo(DOCUMENT.toString());
    }

    private static DeprecationTable.Row row(String path, @Nullable String method) {
        return new DeprecationTable.Row() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public Optional<String> method() {
                return Optional.ofNullable(method);
            }

            @Override
            public Instant since() {
                return Instant.EPOCH;
            }

            @Override
            public Optional<Instant> sunset() {
                return Optional.empty();
            }

            @Override
            public Optional<String> successor() {
                return Optional.empty();
            }
        };
    }
}
