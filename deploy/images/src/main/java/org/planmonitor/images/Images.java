package org.planmonitor.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;

/**
 * Writes one tar in OCI layout for each service. The same tree gives the same bytes: layers are ordered by how seldom they change, and
 * every file has the same instant.
 */
public final class Images {

    private static final String USER = "10001:10001";
    private static final String KEPT = "/var/lib/plan-monitor";
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private final Path root;
    private final Path target;
    private final String version;

    private Images(Path root, Path target, String version) {
        this.root = root;
        this.target = target;
        this.version = version;
    }

    /** Arguments: the tree, the directory that has the root file system and gets the images, the version. */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, RegistryException,
                    CacheDirectoryCreationException, InvalidImageReferenceException {
        Images images = new Images(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
        for (Program program : Program.ALL) {
            Path tar = images.write(program);
            System.out.printf("%s: %.1f MiB%n", tar, Files.size(tar) / 1024.0 / 1024.0);
        }
    }

    private Path write(Program program)
            throws IOException, InterruptedException, ExecutionException, RegistryException,
                    CacheDirectoryCreationException, InvalidImageReferenceException {
        Path built = program.builtIn(root);
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new IOException(built + " is not built: ./mvnw -DskipTests package");
        }
        Path tar = target.resolve("images").resolve(program.name() + ".tar");
        Files.createDirectories(tar.getParent());
        Files.deleteIfExists(tar);
        String name = "plan-monitor/" + program.name() + ":" + version;
        Jib.fromScratch()
                .setPlatforms(Set.of(new Platform(Program.ARCHITECTURE, "linux")))
                .setFormat(ImageFormat.OCI)
                .setCreationTime(EPOCH)
                .addFileEntriesLayer(layer("root", target.resolve("rootfs/root"), "/"))
                .addFileEntriesLayer(layer("runtime", target.resolve("rootfs/runtime/java"), "/opt/java"))
                .addFileEntriesLayer(layer("libraries", built.resolve("lib"), "/app/lib"))
                .addFileEntriesLayer(program(built))
                .setUser(USER)
                .setWorkingDirectory(AbsoluteUnixPath.get("/app"))
                .setEntrypoint(program.command())
                .setExposedPorts(Port.tcp(program.port()))
                .setLabels(Map.of(
                        "org.opencontainers.image.title", program.name(),
                        "org.opencontainers.image.description", program.title(),
                        "org.opencontainers.image.version", version,
                        "org.opencontainers.image.licenses", "Apache-2.0",
                        "org.opencontainers.image.created", EPOCH.toString()))
                .containerize(Containerizer.to(TarImage.at(tar).named(name))
                        .setOfflineMode(true)
                        .setBaseImageLayersCache(target.resolve("cache"))
                        .setApplicationLayersCache(target.resolve("cache")));
        return tar;
    }

    private static FileEntriesLayer program(Path built) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("program");
        for (String part : new String[] {"quarkus-run.jar", "app", "quarkus"}) {
            if (Files.exists(built.resolve(part))) {
                add(layer, built.resolve(part), "/app/" + part);
            }
        }
        return layer.build();
    }

    private static FileEntriesLayer layer(String name, Path from, String to) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        add(layer, from, to);
        return layer.build();
    }

    private static void add(FileEntriesLayer.Builder layer, Path from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(each -> !each.equals(from) || Files.isRegularFile(each))
                    .sorted()
                    .forEach(each -> {
                        String inside =
                                each.equals(from) ? to : to + (to.endsWith("/") ? "" : "/") + from.relativize(each);
                        layer.addEntry(
                                each, AbsoluteUnixPath.get(inside), permissions(each, inside), EPOCH, owner(inside));
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A fresh volume takes the owner of the directory that it is mounted on. */
    private static String owner(String inside) {
        return inside.equals(KEPT) ? USER : "0:0";
    }

    // Nobody may write but into /tmp, which a cluster puts a volume on: the root file system is read-only there.
    private static FilePermissions permissions(Path file, String inside) {
        if (inside.equals("/tmp")) {
            return FilePermissions.fromOctalString("777");
        }
        return FilePermissions.fromOctalString(Files.isDirectory(file) || Files.isExecutable(file) ? "755" : "644");
    }
}
