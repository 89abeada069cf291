package org.planmonitor.projects.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.projects.given.Uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Whatever was done to a picture on its way, it is made small or refused; no decoder's own failure gets out. */
class PictureTest {

    private static final int TRIES = 400;
    private static final long MOST_PIXELS = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void a_damaged_picture_is_made_small_or_refused(String format) throws IOException {
        byte[] whole = Uploads.picture(format, 90, 60);
        Random random = new Random(7);
        Path file = Files.createTempFile("damaged", format);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            Files.write(file, damaged(whole, random));
            refused += isRefused(file) ? 1 : 0;
        }
        Files.delete(file);
        assertThat(refused).isBetween(1, TRIES);
    }

    private static boolean isRefused(Path file) {
        boolean[] refused = new boolean[1];
        assertThatCode(() -> {
                    try {
                        Picture.of(file, MOST_PIXELS);
                    } catch (ProblemException _) {
                        refused[0] = true;
                    }
                })
                .doesNotThrowAnyException();
        return refused[0];
    }

    /** Some bytes changed behind the signature, at times the end cut off. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        for (int i = 0; i <= random.nextInt(12); i++) {
            damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(damaged, 8 + random.nextInt(damaged.length - 8)) : damaged;
    }
}
