package org.planmonitor.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What each image says of itself, and what lies in it. */
class ImagesIT {

    private static final Path IMAGES = Path.of(System.getProperty("planmonitor.images", "target/images"));
    private static final Pattern SECRET = Pattern.compile("(?i)-----BEGIN [A-Z ]*PRIVATE KEY|aws_secret_access_key");
    private static final long MOST_BYTES = 400L << 20;

    static List<Program> programs() {
        return Program.ALL;
    }

    @ParameterizedTest
    @MethodSource("programs")
    void runsAsNobodyInParticular(Program program) throws IOException {
        JsonNode config = Tar.read(IMAGES.resolve(program.name() + ".tar")).config();
        assertThat(config.at("/config/User").asText()).isEqualTo("10001:10001");
        assertThat(config.at("/config/Entrypoint").valueStream().map(JsonNode::asText))
                .startsWith("/opt/java/bin/java")
                .endsWith("-jar", "/app/quarkus-run.jar");
        assertThat(config.at("/config/WorkingDir").asText()).isEqualTo("/app");
        assertThat(config.at("/config/ExposedPorts").has(program.port() + "/tcp"))
                .isTrue();
        assertThat(config.at("/config/Labels/org.opencontainers.image.title").asText())
                .isEqualTo(program.name());
        assertThat(config.at("/config/Labels/org.opencontainers.image.licenses").asText())
                .isEqualTo("Apache-2.0");
        assertThat(config.at("/config/Env").valueStream().map(JsonNode::asText)).isEmpty();
        assertThat(config.path("os").asText() + "/"
                        + config.path("architecture").asText())
                .isEqualTo("linux/" + Program.ARCHITECTURE);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void hasWhatItNeedsAndNothingElse(Program program) throws IOException {
        Tar tar = Tar.read(IMAGES.resolve(program.name() + ".tar"));
        Map<String, Integer> modes = new TreeMap<>();
        tar.files((name, mode, content) -> {
            modes.put(name, mode);
            if (name.endsWith(".properties") || name.endsWith(".pem") || name.endsWith(".env") || !name.contains(".")) {
                assertThat(SECRET.matcher(new String(content, StandardCharsets.ISO_8859_1))
                                .find())
                        .as(name)
                        .isFalse();
            }
        });
        assertThat(modes).containsKeys("opt/java/bin/java", "app/quarkus-run.jar", "etc/passwd", "tmp");
        assertThat(modes.getOrDefault("opt/java/bin/java", 0) & 0111).isEqualTo(0111);
        assertThat(modes.keySet()).noneMatch(name -> name.matches("(usr/)?s?bin/.*|.*\\.(key|p12|jks|env)"));
        assertThat(modes).allSatisfy((name, mode) -> {
            assertThat(mode & 06000).as(name + " changes who one is").isZero();
            if (!name.equals("tmp")) {
                assertThat(mode & 0002).as(name + " can be written by anybody").isZero();
            }
        });
        assertThat(tar.bytes()).isLessThan(MOST_BYTES);
    }
}
