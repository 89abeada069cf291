package org.planmonitor.projects.evidence;

import java.util.ArrayList;
import java.util.List;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;

/** The bucket of the service as somebody else with its credentials sees it. */
final class Bucket {

    private final MinioClient client;
    private final String name;

    Bucket(EvidenceConfig.S3 config) {
        this.name = config.bucket();
        this.client = MinioClient.builder()
                .endpoint(config.endpoint())
                .region(config.region())
                .credentials(
                        config.accessKey().orElseThrow(), config.secretKey().orElseThrow())
                .build();
    }

    List<String> keys() throws MinioException {
        List<String> keys = new ArrayList<>();
        for (Result<Item> item :
                client.listObjects(ListObjectsArgs.builder().bucket(name).build())) {
            keys.add(item.get().objectName());
        }
        return keys;
    }

    String mediaType(String key) throws MinioException {
        return client.statObject(
                        StatObjectArgs.builder().bucket(name).object(key).build())
                .contentType();
    }

    void lose(String key) throws MinioException {
        client.removeObject(RemoveObjectArgs.builder().bucket(name).object(key).build());
    }
}
