package org.planmonitor.local.aot;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

import org.planmonitor.local.Failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** With the JVM itself: a cache is made and used, and one that is missing or broken changes nothing but the time. */
final class CachesTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Caches caches;

    @BeforeEach
    void empty() {
        caches = Caches.of(root);
        caches.clear();
    }

    @Test
    void whatAProgramRecordedBecomesItsCache() throws Exception {
        assertThat(caches.flags("compiler")).isEmpty();
        assertThat(exitCode(caches.recording().flags("compiler"))).isZero();
        new Assembly(JAVA, caches).make("compiler", classPath());

        assertThat(caches.isCurrent("compiler", library())).isTrue();
        List<String> insisting = new ArrayList<>(caches.flags("compiler"));
        insisting.add("-XX:AOTMode=on");
        assertThat(insisting).hasSize(2);
        assertThat(exitCode(insisting)).isZero();

        Files.writeString(caches.cache("compiler"), "the disk was full");
        assertThat(exitCode(insisting)).isNotZero();
        assertThat(exitCode(caches.flags("compiler"))).isZero();
    }

    @Test
    void aProgramThatRecordedNothingHasNoCache() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new Assembly(JAVA, caches).make("compiler", classPath()))
                .withMessageContaining("compiler recorded nothing");
        assertThat(caches.flags("compiler")).isEmpty();
    }

    private int exitCode(List<String> flags) throws IOException, URISyntaxException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(flags);
        command.addAll(classPath());
        command.addAll(List.of("com.sun.tools.javac.Main", "-version"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("said").toFile())
                .start()
                .waitFor();
    }

    private static List<String> classPath() throws URISyntaxException {
        return List.of("-cp", library().toString());
    }

    private static Path library() throws URISyntaxException {
        return Path.of(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
