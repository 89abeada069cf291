package org.planmonitor.projects.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import io.minio.errors.MinioException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Uploads.picture;
import static org.planmonitor.projects.given.Uploads.upload;

/** Evidence lies in a bucket, whole or not at all, and nobody without the secret gets at it. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
@WithTestResource(value = S3Server.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class S3EvidenceTest {

    private static final byte[] PHOTO = picture("jpg", 1600, 900);

    @Inject
    Database database;

    @Inject
    RemoveForgotten forgotten;

    private EvidenceConfig.S3 config;
    private Bucket bucket;

    @BeforeEach
    void open() {
        Registry.isOpen();
        // Not by injection: the constructor may run before the service that knows of this store.
        config = ConfigProvider.getConfig()
                .unwrap(SmallRyeConfig.class)
                .getConfigMapping(EvidenceConfig.class)
                .s3();
        bucket = new Bucket(config);
    }

    @Test
    void a_photo_and_its_thumbnail_lie_in_the_bucket_and_come_back_as_they_were() throws MinioException {
        String project = building("in-a-bucket");
        Response stored = upload(project, "image/jpeg", "封顶.jpg", PHOTO);
        stored.then().statusCode(201);
        String id = stored.path("id");

        assertThat(bucket.keys()).contains(id, id + "-thumbnail");
        assertThat(bucket.mediaType(id)).isEqualTo("image/jpeg");
        String content = at(project, "evidence/" + id + "/content");
        assertThat(as("owner", "owner").get(content).asByteArray()).isEqualTo(PHOTO);
        as("owner", "owner")
                .get(at(project, "evidence/" + id + "/thumbnail"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
    }

    @Test
    void when_the_second_object_is_refused_nothing_of_the_first_remains() throws MinioException {
        String project = building("half-refused");
        List<String> before = bucket.keys();
        System.setProperty(S3Server.REFUSED, "-thumbnail");
        try {
            upload(project, "image/jpeg", "a.jpg", PHOTO)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("UNAVAILABLE"));
        } finally {
            System.clearProperty(S3Server.REFUSED);
        }

        assertThat(bucket.keys()).isEqualTo(before);
        as("owner", "owner").get(at(project, "evidence")).then().body("items", empty());
        upload(project, "image/jpeg", "a.jpg", PHOTO).then().statusCode(201);
    }

    @Test
    void what_is_left_of_a_plan_that_was_deleted_is_taken_away() throws MinioException {
        String project = building("deleted");
        String gone = upload(project, "image/jpeg", "a.jpg", PHOTO).path("id");
        String kept = upload(project, "image/jpeg", "b.jpg", PHOTO).path("id");
        for (String key : List.of(gone, gone + "-thumbnail", "never-there")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.update("insert into forgotten_evidence (key) values (?)", key));
        }

        forgotten.run();

        assertThat(bucket.keys()).doesNotContain(gone, gone + "-thumbnail").contains(kept, kept + "-thumbnail");
        assertThat(database.query("select key from forgotten_evidence", row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void an_object_that_the_store_has_lost_is_told_as_a_failure_of_the_store() throws MinioException {
        String project = building("lost");
        String id =
                upload(project, "image/png", "a.png", picture("png", 20, 20)).path("id");
        bucket.lose(id);

        as("owner", "owner")
                .get(at(project, "evidence/" + id + "/content"))
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    @Test
    void a_store_without_the_secret_keeps_nothing() throws IOException, MinioException {
        List<String> before = bucket.keys();
        Path file = Files.createTempFile("evidence", ".part");
        EvidenceStore stranger = new S3Store(new Stranger(config));

        assertThatThrownBy(() -> stranger.put("key", file, "image/png")).isInstanceOf(ProblemException.class);
        assertThat(bucket.keys()).isEqualTo(before);
        Files.delete(file);
    }

    /** The settings of the service, with another secret. */
    private record Stranger(EvidenceConfig.S3 of) implements EvidenceConfig.S3 {

        @Override
        public String endpoint() {
            return of.endpoint();
        }

        @Override
        public String bucket() {
            return of.bucket();
        }

        @Override
        public String region() {
            return of.region();
        }

        @Override
        public Optional<String> accessKey() {
            return of.accessKey();
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of("guessed");
        }
    }
}
