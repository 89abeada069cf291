package org.planmonitor.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.local.aot.Caches;

/** Command lines of further JVMs: the same JDK as the launcher's, each with the AOT cache of its program. */
public record Jvm(Path java, String classPath, Caches caches) {

    /** The name of the launcher's cache. */
    static final String LAUNCHER = "launcher";

    /** Its cache is made with it, too: the modules are others without. */
    static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** Flags of the launcher itself, as {@code common.sh} gives them: silent about a cache that is older than the program. */
    static List<String> launcher(Path root) {
        return List.of(
                NATIVE_ACCESS,
                "-Xlog:disable",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dplanmonitor.root=" + root);
    }

    public static Jvm with(Caches caches) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Jvm(java, System.getProperty("java.class.path"), caches);
    }

    /** A class on the launcher's own class path; {@code name} is that of its cache. */
    public List<String> main(String name, Class<?> type, List<String> flags, List<String> arguments) {
        List<String> command = command(name, flags, List.of("-cp", classPath, type.getName()));
        command.addAll(arguments);
        return command;
    }

    public List<String> jar(String name, Path jar, List<String> flags) {
        return command(name, flags, List.of("-jar", jar.toString()));
    }

    private List<String> command(String name, List<String> flags, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(caches.flags(name));
        command.addAll(flags);
        command.addAll(program);
        return command;
    }
}
