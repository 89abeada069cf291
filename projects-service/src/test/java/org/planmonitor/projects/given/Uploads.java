package org.planmonitor.projects.given;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Files that tests show as evidence. */
public final class Uploads {

    private Uploads() {}

    /** By the owner of the project. */
    public static Response upload(String project, String type, String name, byte[] bytes) {
        return upload(project, type, name, bytes, Registry.key(), "owner");
    }

    public static Response upload(String project, String type, String name, byte[] bytes, String key, String role) {
        return Dispatch.as(role, role)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .header("Idempotency-Key", key)
                .queryParam("name", name)
                .body(bytes)
                .post(Dispatch.at(project, "evidence"));
    }

    /** A small document; answers its id. */
    public static String document(String project) {
        Response stored = upload(project, "application/pdf", "办结单.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        stored.then().statusCode(201);
        return stored.jsonPath().getString("id");
    }

    /** A black picture, {@code jpg} or {@code png}. */
    public static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
