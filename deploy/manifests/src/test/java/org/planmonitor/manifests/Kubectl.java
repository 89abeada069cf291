package org.planmonitor.manifests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The program that renders overlays, as an operator has it: named by PLANMONITOR_KUBECTL, on the path, or put there by deploy/tools. */
public final class Kubectl {

    /** The tree that is tested. */
    public static final Path ROOT = Path.of(System.getProperty("planmonitor.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private Kubectl() {}

    static Optional<Path> find() {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .orElse(System.getProperty("user.home") + "/.cache");
        Path tools =
                Path.of(Optional.ofNullable(System.getenv("PLANMONITOR_TOOLS")).orElse(cache + "/plan-monitor/tools"));
        Stream<Path> named =
                Stream.ofNullable(System.getenv("PLANMONITOR_KUBECTL")).map(Path::of);
        Stream<Path> path = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "kubectl"));
        return Stream.of(named, path, Stream.of(tools.resolve("kubectl")))
                .flatMap(each -> each)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The overlay as YAML; whatever kubectl has to say against it is the failure's message. */
    static String render(Path kubectl, String overlay) {
        try {
            Path out = Files.createTempFile("overlay", ".yaml");
            Path err = Files.createTempFile("overlay", ".err");
            int code = new ProcessBuilder(
                            kubectl.toString(),
                            "kustomize",
                            ROOT.resolve("deploy/kubernetes/overlays/" + overlay)
                                    .toString())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            String yaml = Files.readString(out);
            String complaint = Files.readString(err);
            Files.delete(out);
            Files.delete(err);
            // A warning is a failure too: what is deprecated today is refused tomorrow.
            if (code != 0 || !complaint.isBlank()) {
                throw new AssertionError(overlay + " cannot be rendered: " + complaint);
            }
            return yaml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
