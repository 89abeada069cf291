package org.planmonitor.projects.evidence;

import java.io.InputStream;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import org.jboss.logging.Logger;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Evidence in a bucket of any store that speaks S3; 503 when it does not take, give or forget something. */
final class S3Store implements EvidenceStore {

    private static final Logger LOGGER = Logger.getLogger(S3Store.class);
    private static final String SOON_SECONDS = "5";

    private final MinioClient client;
    private final String bucket;

    S3Store(EvidenceConfig.S3 config) {
        MinioClient.Builder builder =
                MinioClient.builder().endpoint(config.endpoint()).region(config.region());
        if (config.accessKey().isPresent() && config.secretKey().isPresent()) {
            builder.credentials(config.accessKey().get(), config.secretKey().get());
        }
        this.client = builder.build();
        this.bucket = config.bucket();
    }

    @Override
    public void put(String key, java.nio.file.Path file, String mediaType) {
        try {
            client.uploadObject(UploadObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .filename(file.toString())
                    .contentType(mediaType)
                    .build());
        } catch (MinioException e) {
            throw failed("keep", key, e);
        }
    }

    @Override
    public InputStream get(String key) {
        try {
            return client.getObject(
                    GetObjectArgs.builder().bucket(bucket).object(key).build());
        } catch (MinioException e) {
            throw failed("read", key, e);
        }
    }

    @Override
    public void remove(String key) {
        try {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
        } catch (MinioException e) {
            throw failed("remove", key, e);
        }
    }

    private ProblemException failed(String what, String key, MinioException why) {
        LOGGER.errorf(why, "cannot %s evidence %s in bucket %s", what, key, bucket);
        return new ProblemException(
                        KitProblem.UNAVAILABLE,
                        new Text(
                                "佐证材料存储暂时不可用,请稍后重试",
                                "The store of evidence does not answer as it should; try again later"))
                .withHeader("Retry-After", SOON_SECONDS);
    }
}
