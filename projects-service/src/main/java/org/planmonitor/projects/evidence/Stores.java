package org.planmonitor.projects.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the store that is configured. */
@ApplicationScoped
class Stores {

    @Produces
    @Singleton
    EvidenceStore store(EvidenceConfig config) {
        return switch (config.store()) {
            case DIRECTORY -> new DirectoryStore(java.nio.file.Path.of(config.directory()));
            case S3 -> new S3Store(config.s3());
        };
    }
}
