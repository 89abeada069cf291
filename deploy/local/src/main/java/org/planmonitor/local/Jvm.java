package org.planmonitor.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of further JVMs: the same JDK as the launcher's. */
public record Jvm(Path java, String classPath) {

    static Jvm current() {
        return new Jvm(Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"));
    }

    public List<String> main(Class<?> type, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(classPath);
        command.add(type.getName());
        command.addAll(arguments);
        return command;
    }

    public List<String> jar(Path jar, List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(flags);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
