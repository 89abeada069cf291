package org.planmonitor.e2e;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A client in Java that OpenAPI Generator makes of a document, compiled together with a caller that uses its types. */
final class GeneratedClient {

    private final Class<?> caller;

    private GeneratedClient(Class<?> caller) {
        this.caller = caller;
    }

    /** @param caller a source of the package {@code client}, named as its class */
    static GeneratedClient of(String document, Path caller, Path directory) throws IOException {
        Path specification =
                Files.writeString(Files.createDirectories(directory).resolve("openapi.json"), document);
        Path sources = directory.resolve("generated");
        generate(specification, sources);
        Path classes = Files.createDirectories(directory.resolve("classes"));
        compile(sources, caller, classes);
        URL[] place = {classes.toUri().toURL()};
        String name = String.valueOf(caller.getFileName()).replace(".java", "");
        try {
            // Stays open: its classes load others while they work.
            return new GeneratedClient(Class.forName("client." + name, true, new URLClassLoader(place)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    Object call(String method, String... arguments) throws ReflectiveOperationException {
        Class<?>[] types = Stream.of(arguments).map(String::getClass).toArray(Class<?>[]::new);
        return caller.getMethod(method, types).invoke(null, (Object[]) arguments);
    }

    private static void generate(Path specification, Path sources) {
        CodegenConfigurator configuration = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(specification.toString())
                .setOutputDir(sources.toString())
                .setInvokerPackage("client")
                .setApiPackage("client.api")
                .setModelPackage("client.model")
                .addAdditionalProperty("openApiNullable", "false")
                .addAdditionalProperty("useJakartaEe", "true")
                // It takes "any value or null" for a type of that name.
                .addTypeMapping("AnyOf", "Object")
                .addImportMapping("AnyOf", "java.lang.Object");
        List.of("apiTests", "modelTests", "apiDocs", "modelDocs")
                .forEach(part -> configuration.addGlobalProperty(part, "false"));
        new DefaultGenerator().opts(configuration.toClientOptInput()).generate();
    }

    private static void compile(Path sources, Path caller, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> all = Stream.concat(tree.filter(path -> path.toString().endsWith(".java")), Stream.of(caller))
                    .toList();
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            boolean good = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
            if (!good) {
                throw new AssertionError("the client cannot be compiled: " + said);
            }
        }
    }
}
