package org.planmonitor.projects.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.projects.form.Rule;

/**
 * A picture made small. Its size is read from its head before anything is unpacked: a few bytes can stand for billions of
 * pixels. Large pictures are read with gaps, so that what is unpacked stays small.
 */
final class Picture {

    static final int THUMBNAIL_EDGE = 320;
    static final String THUMBNAIL_TYPE = "image/jpeg";

    private final int width;
    private final int height;
    private final byte[] thumbnail;

    private Picture(int width, int height, byte[] thumbnail) {
        this.width = width;
        this.height = height;
        this.thumbnail = thumbnail;
    }

    /** Of the whole picture, in pixels. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Writes the small one, a JPEG. */
    void writeThumbnail(java.nio.file.Path file) throws IOException {
        Files.write(file, thumbnail);
    }

    /** 422 when it cannot be opened or has too many pixels. */
    static Picture of(java.nio.file.Path file, long mostPixels) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, mostPixels);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException _) {
            // What the decoders throw on pictures that are none.
            throw unreadable();
        }
    }

    private static Picture read(ImageReader reader, long mostPixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > mostPixels) {
            throw Rule.broken(
                    "",
                    "TOO_MANY_PIXELS",
                    "图片为 " + width + "×" + height + ",超过 " + mostPixels + " 像素",
                    "The picture has " + width + "×" + height + " pixels, more than " + mostPixels);
        }
        ImageReadParam gaps = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (THUMBNAIL_EDGE * 2));
        gaps.setSourceSubsampling(step, step, 0, 0);
        return new Picture(width, height, jpeg(shrunk(reader.read(0, gaps))));
    }

    private static BufferedImage shrunk(BufferedImage read) {
        double scale = Math.min(1.0, (double) THUMBNAIL_EDGE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage small) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static ProblemException unreadable() {
        return Rule.broken("", "PICTURE_UNREADABLE", "图片无法打开", "The picture cannot be opened");
    }
}
