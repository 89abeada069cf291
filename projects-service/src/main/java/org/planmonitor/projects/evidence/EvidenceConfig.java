package org.planmonitor.projects.evidence;

import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where evidence is kept and how large it may be. */
@ConfigMapping(prefix = "planmonitor.evidence")
interface EvidenceConfig {

    /** DIRECTORY, or S3 for a store that speaks its protocol. */
    @WithDefault("directory")
    Kind store();

    /** Largest file; at most the limit of a request's body. */
    @WithDefault("8M")
    MemorySize maxSize();

    /** Most pixels of a picture that is opened to make its thumbnail. */
    @WithDefault("50000000")
    long maxPixels();

    /** The directory, for that kind of store. */
    @WithDefault("data/evidence")
    String directory();

    S3 s3();

    /** Which store. */
    enum Kind {
        DIRECTORY,
        S3
    }

    /** The S3-compatible store. */
    interface S3 {

        @WithDefault("http://127.0.0.1:9000")
        String endpoint();

        @WithDefault("evidence")
        String bucket();

        @WithDefault("us-east-1")
        String region();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
