package org.planmonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.planmonitor.local.service.Service;

/**
 * The data of a suite that was started once, when this tree was built: databases made and migrated, plan loaded and told. A suite without
 * data begins with a copy of it, and does not do all that again. Holds no key and no secret: each suite makes its own.
 */
final class Template implements Suite.Beginning {

    private static final String DONE = "done";

    private final Path directory;
    private final List<Path> programs;

    /** @param programs that make the data: one that is newer than the template makes other data, perhaps */
    Template(Path directory, List<Path> programs) {
        this.directory = directory;
        this.programs = programs;
    }

    static Template of(Path root, Ports ports) {
        Path launcher = root.resolve("deploy/local/target/launcher.jar");
        Stream<Path> services = Service.all(root, ports).stream().map(Service::program);
        return new Template(
                root.resolve("deploy/local/target/template"),
                Stream.concat(Stream.of(launcher), services).toList());
    }

    /** Whether there is one that these programs made, as they are now. */
    boolean isCurrent() {
        Path done = directory.resolve(DONE);
        try {
            if (!Files.exists(done)) {
                return false;
            }
            for (Path program : programs) {
                if (Files.getLastModifiedTime(program).compareTo(Files.getLastModifiedTime(done)) > 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw Failure.of("Cannot read %s: %s.", directory, e.getMessage());
        }
    }

    /** Takes the data of a suite that was stopped. */
    void take(Home home) {
        try {
            Deletion.of(directory);
            Files.createDirectories(directory);
            Files.move(home.postgres(), postgres());
            Files.move(home.kafka(), kafka());
            Files.createFile(directory.resolve(DONE));
        } catch (IOException e) {
            throw Failure.of("Cannot keep data in %s: %s.", directory, e.getMessage());
        }
    }

    /**
     * Gives a suite without data a copy; answers whether it did. Whoever is killed meanwhile, or loses the power before {@link #sync},
     * leaves nothing that would pass for data.
     */
    @Override
    public boolean copyTo(Home home) throws InterruptedException {
        Path unfinished = home.directory().resolve("template.unfinished");
        try {
            if (Files.exists(unsynced(home.postgres()))) { // nobody was told that there was a suite
                Deletion.of(unfinished);
                Files.createDirectories(unfinished);
                Files.move(home.postgres(), unfinished.resolve("postgres"), StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.exists(unfinished.resolve("postgres")) && isEmpty(home.postgres())) {
                Deletion.of(home.kafka()); // moved by a copy that was cut off before it was whole
            }
            Deletion.of(unfinished);
            if (!isCurrent() || !isEmpty(home.postgres()) || !isEmpty(home.kafka())) {
                return false;
            }
            Files.createDirectories(unfinished);
            if (!copied(unfinished)) {
                Deletion.of(unfinished);
                return false;
            }
            Files.createFile(unsynced(unfinished.resolve("postgres")));
            Files.move(unfinished.resolve("kafka"), home.kafka(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(unfinished.resolve("postgres"), home.postgres(), StandardCopyOption.ATOMIC_MOVE);
            Deletion.of(unfinished);
            return true;
        } catch (IOException e) {
            throw Failure.of("Cannot copy %s to %s: %s.", directory, home.directory(), e);
        }
    }

    /** Not where somebody else has built: the database's files are for their owner alone. */
    private boolean copied(Path target) throws IOException, InterruptedException {
        return run("cp", "-a", kafka().toString(), postgres().toString(), target.toString());
    }

    /** A mark in the data themselves: it comes and goes with them, so that it never speaks of others. */
    private static Path unsynced(Path postgres) {
        return postgres.resolve("template.unsynced");
    }

    /** Returns when the copy is on the disk; until then the next start would make another. */
    static void sync(Home home) throws InterruptedException {
        try {
            if (!run("sync", "-f", home.directory().toString())) {
                throw Failure.of("The data in %s cannot be brought to the disk.", home.directory());
            }
            Files.deleteIfExists(unsynced(home.postgres()));
        } catch (IOException e) {
            throw Failure.of("The data in %s cannot be brought to the disk: %s.", home.directory(), e.getMessage());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return true;
        }
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private Path postgres() {
        return directory.resolve("postgres");
    }

    private Path kafka() {
        return directory.resolve("kafka");
    }
}
