package org.planmonitor.kit.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The bytes are a contract: hashes that were stored years ago are computed from them again. */
class CanonicalJsonTest {

    record Figure(String b, Instant at, BigDecimal a) {}

    private static String canonical(Object value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }

    @Test
    void keys_are_sorted_and_nothing_is_put_between() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1, Map.of("z", true, "a", Map.of())));
        value.put("a", null);
        value.put("Z", List.of());

        assertThat(canonical(value)).isEqualTo("{\"Z\":[],\"a\":null,\"b\":[1,{\"a\":{},\"z\":true}]}");
    }

    @Test
    void decimals_are_plain_and_without_trailing_zeros() {
        List<BigDecimal> numbers = List.of(
                new BigDecimal("1.10"),
                new BigDecimal("100"),
                new BigDecimal("1E+3"),
                new BigDecimal("0.000"),
                new BigDecimal("-0.0000001"),
                new BigDecimal("9007199254740993.123456789"));

        assertThat(canonical(numbers)).isEqualTo("[1.1,100,1000,0,-0.0000001,9007199254740993.123456789]");
    }

    @Test
    void records_are_objects_and_instants_are_text() {
        assertThat(canonical(new Figure("x", Instant.parse("2024-01-01T00:00:00.120Z"), new BigDecimal("2.50"))))
                .isEqualTo("{\"a\":2.5,\"at\":\"2024-01-01T00:00:00.120Z\",\"b\":\"x\"}");
    }

    @Test
    void the_bytes_are_these() {
        byte[] bytes = CanonicalJson.bytes(Map.of("名", "太原\n\"\\\u0001"));

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("7b22e5908d223a22e5a4aae58e9f5c6e5c225c5c5c7530303031227d");
        assertThat(Sha256.of("", Map.of("a", 1)))
                .isEqualTo("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
    }

    @Test
    void half_a_character_is_refused_rather_than_replaced() {
        assertThatThrownBy(() -> CanonicalJson.bytes(Arrays.asList("\uD800")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
