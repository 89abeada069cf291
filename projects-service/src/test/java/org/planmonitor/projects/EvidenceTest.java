package org.planmonitor.projects;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Uploads.picture;
import static org.planmonitor.projects.given.Uploads.upload;

/** Files as they come over the net: what they are, how large they are, and that nothing half remains. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class EvidenceTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void a_photo_is_hashed_made_small_and_public_once_its_report_is_confirmed() throws IOException {
        String project = building("photographed");
        byte[] photo = picture("jpg", 1600, 900);
        Response stored = upload(project, "image/jpeg", "主体封顶.jpg", photo);
        stored.then()
                .statusCode(201)
                .body("bytes", equalTo(photo.length))
                .body("sha256", equalTo(sha256(photo)))
                .body("width", equalTo(1600))
                .body("released", equalTo(false));
        String id = stored.jsonPath().getString("id");
        String content = at(project, "evidence/" + id + "/content");
        given().get(content).then().statusCode(404);
        given().get(at(project, "evidence")).then().body("items", empty());
        ReportTest.report(project, "2026-06", Map.of("imageProgress", "封顶", "evidence", List.of(id)))
                .then()
                .statusCode(201);
        ReportTest.decide("district", at(project, "progress-reports/2026-06"), "confirmation")
                .then()
                .statusCode(201);
        Response read = given().get(content);
        read.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("attachment"));
        assertThat(read.asByteArray()).isEqualTo(photo);
        given().header("If-None-Match", read.getHeader("ETag"))
                .get(content)
                .then()
                .statusCode(304);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                given().get(at(project, "evidence/" + id + "/thumbnail")).asByteArray()));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(180);
        given().get(at(project, "evidence")).then().body("items.id", contains(id));
    }

    @Test
    void what_a_file_is_is_read_from_its_content() throws IOException {
        String project = building("sniffed");
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        upload(project, "image/jpeg", "photo.jpg", page)
                .then()
                .statusCode(415)
                .body("errors.header", contains("Content-Type"));
        upload(project, "image/png", "photo.png", picture("jpg", 10, 10))
                .then()
                .statusCode(415)
                .body("errors[0].message", containsString("image/jpeg"));
        upload(project, "text/html", "page.html", page).then().statusCode(415);
        upload(project, "application/pdf", "a.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .body("width", nullValue())
                .body("thumbnailHref", nullValue());
        upload(project, "application/pdf", "b.pdf", new byte[0]).then().statusCode(anyOf(is(400), is(415)));
        upload(project, "image/png", "cut.png", Arrays.copyOf(picture("png", 300, 300), 60))
                .then()
                .statusCode(422)
                .body("errors.code", contains("PICTURE_UNREADABLE"));
        upload(project, "image/png", "bomb.png", bomb())
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOO_MANY_PIXELS"));
        given().auth()
                .oauth2(Tokens.of("planner"))
                .get(at(project, "evidence"))
                .then()
                .body("items.name", contains("a.pdf"));
    }

    @Test
    void a_repetition_stores_one_file_and_a_refused_one_leaves_none() throws IOException {
        String project = building("repeated");
        byte[] photo = picture("png", 40, 30);
        long before = files();
        String key = Registry.key();
        Response first = upload(project, "image/png", "a.png", photo, key, "owner");
        Response again = upload(project, "image/png", "a.png", photo, key, "owner");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(files()).isEqualTo(before + 2);
        upload(project, "image/png", "other.png", photo, key, "owner").then().statusCode(422);
        upload(project, "image/png", "a.png", photo, Registry.key(), "leader")
                .then()
                .statusCode(403);
        assertThat(files()).isEqualTo(before + 2);
        ReportTest.report(
                        project,
                        "2026-06",
                        Map.of("imageProgress", "a", "evidence", List.of("0b8f6f0e-3f0e-4c0e-9a0e-6f0e3f0e4c0e")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/0"));
        given().get(at(project, "evidence/not-an-id")).then().statusCode(404);
    }

    private static long files() throws IOException {
        java.nio.file.Path root = java.nio.file.Path.of("target/evidence");
        if (!Files.exists(root)) {
            return 0;
        }
        try (Stream<java.nio.file.Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    /** A PNG whose head says 60000 by 60000 pixels. */
    private static byte[] bomb() throws IOException {
        byte[] png = picture("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
