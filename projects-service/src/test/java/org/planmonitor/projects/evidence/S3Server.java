package org.planmonitor.projects.evidence;

import java.net.URI;
import java.util.Map;
import java.util.Properties;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;
import org.jclouds.blobstore.domain.Blob;
import org.jclouds.blobstore.options.PutOptions;
import org.jclouds.blobstore.util.ForwardingBlobStore;

/** A server that speaks S3 and checks signatures, its objects in memory. The service is told to keep evidence there. */
public final class S3Server implements QuarkusTestResourceLifecycleManager {

    /**
     * Objects whose keys end like this are refused: a system property, because tests and this server are loaded by different
     * class loaders.
     */
    static final String REFUSED = "planmonitor.test.s3.refused";

    private static final String BUCKET = "evidence";
    private static final String ACCESS_KEY = "access";
    private static final String SECRET_KEY = "secret";

    private final S3Proxy server = S3Proxy.builder()
            .blobStore(new Objects())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            // The client sends checksums that this server does not know; what it does know, the signature, it checks.
            .ignoreUnknownHeaders(true)
            .build();

    @Override
    public Map<String, String> start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not start", e);
        }
        return Map.of(
                "planmonitor.evidence.store", "s3",
                "planmonitor.evidence.s3.endpoint", "http://127.0.0.1:" + server.getPort(),
                "planmonitor.evidence.s3.bucket", BUCKET,
                "planmonitor.evidence.s3.access-key", ACCESS_KEY,
                "planmonitor.evidence.s3.secret-key", SECRET_KEY);
    }

    @Override
    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not stop", e);
        }
    }

    private static final class Objects extends ForwardingBlobStore {

        Objects() {
            super(inMemory());
        }

        @Override
        public String putBlob(String container, Blob blob) {
            return putBlob(container, blob, PutOptions.NONE);
        }

        @Override
        public String putBlob(String container, Blob blob, PutOptions options) {
            String refused = System.getProperty(REFUSED);
            if (refused != null && blob.getMetadata().getName().endsWith(refused)) {
                throw new IllegalStateException("the disk is full");
            }
            return super.putBlob(container, blob, options);
        }

        private static BlobStore inMemory() {
            BlobStore store = ContextBuilder.newBuilder(new TransientApiMetadata())
                    .overrides(new Properties())
                    .credentials("identity", "credential")
                    .build(BlobStoreContext.class)
                    .getBlobStore();
            store.createContainerInLocation(null, BUCKET);
            return store;
        }
    }
}
