package org.planmonitor.reports.evaluation.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postgresql.util.ByteStreamWriter.ByteStreamTarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpooledTest {

    private static final byte[] TEXT = "计划 plan".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatWasWrittenIsThereWithItsHashUntilItIsClosed() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ByteStreamTarget target = () -> sent;
        Spooled spooled = Spooled.of(out -> out.write(TEXT));

        spooled.parameter().writeTo(target);

        assertThat(sent.toByteArray()).isEqualTo(TEXT);
        assertThat(spooled.size())
                .isEqualTo(TEXT.length)
                .isEqualTo(spooled.parameter().getLength());
        assertThat(spooled.sha256()).isEqualTo(new Bytes(TEXT).sha256());
        spooled.close();
        assertThatThrownBy(() -> spooled.parameter().writeTo(target)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsReadOnceLeavesNothingBehind() throws IOException {
        Spooled spooled = Spooled.of(out -> out.write(TEXT));

        try (InputStream bytes = spooled.once()) {
            assertThatThrownBy(spooled::read).isInstanceOf(UncheckedIOException.class);
            assertThat(bytes.readAllBytes()).isEqualTo(TEXT);
        }
    }

    @Test
    void aFullDiskIsNoFailureOfAnOwner() {
        assertThatThrownBy(() -> Spooled.of(out -> {
                    throw new IOException("no space left");
                }))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void slicesAreWholeTogether() throws IOException {
        for (int size : new int[] {0, 1, Slices.SIZE, 2 * Slices.SIZE + 1}) {
            byte[] column = new byte[size];
            for (int i = 0; i < size; i++) {
                column[i] = (byte) (i * 31);
            }
            ByteArrayOutputStream copy = new ByteArrayOutputStream();

            Slices.copy(
                    from -> Optional.of(Arrays.copyOfRange(
                            column, Math.min(size, from - 1), Math.min(size, from - 1 + Slices.SIZE))),
                    copy);

            assertThat(copy.toByteArray()).isEqualTo(column);
        }
    }
}
