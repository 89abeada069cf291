package org.planmonitor.projects.evidence;

import java.io.InputStream;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;

/** Evidence in a bucket of any store that speaks S3. */
final class S3Store implements EvidenceStore {

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
            throw new IllegalStateException("evidence cannot be kept in bucket " + bucket, e);
        }
    }

    @Override
    public InputStream get(String key) {
        try {
            return client.getObject(
                    GetObjectArgs.builder().bucket(bucket).object(key).build());
        } catch (MinioException e) {
            throw new IllegalStateException("evidence cannot be read from bucket " + bucket, e);
        }
    }

    @Override
    public void remove(String key) {
        try {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
        } catch (MinioException e) {
            throw new IllegalStateException("evidence cannot be taken away from bucket " + bucket, e);
        }
    }
}
