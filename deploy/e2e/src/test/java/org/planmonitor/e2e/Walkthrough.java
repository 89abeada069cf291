package org.planmonitor.e2e;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Calls of a document, run in a shell as they are written there. A comment says what the call before it answers; after
 * a colon and a space it may say more.
 */
record Walkthrough(String calls) {

    private static final Pattern BLOCK = Pattern.compile("```(?:ba)?sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("(?m)(?:^|\\s)# (.+)$");
    private static final int PATIENCE_MINUTES = 3;

    /** All calls of a document, in its order. */
    static Walkthrough of(String document) {
        return blocks(read(document));
    }

    /** Only those under one heading. */
    static Walkthrough of(String document, String heading) {
        String text = read(document);
        int from = text.indexOf("## " + heading + "\n");
        if (from < 0) {
            throw new AssertionError(document + " has no heading " + heading);
        }
        int to = text.indexOf("\n## ", from);
        return blocks(to < 0 ? text.substring(from) : text.substring(from, to));
    }

    private static Walkthrough blocks(String text) {
        return new Walkthrough(BLOCK.matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n")));
    }

    /** What the document says is answered, in its order. */
    List<String> answers() {
        return ANSWER.matcher(calls)
                .results()
                .map((MatchResult comment) -> comment.group(1).strip())
                .map(each -> each.contains(": ") ? each.substring(0, each.indexOf(": ")) : each)
                .toList();
    }

    /** The same calls to another address. */
    Walkthrough with(String written, String meant) {
        return new Walkthrough(calls.replace(written, meant));
    }

    /** Runs the calls in the project's directory; a call that fails ends them, and the test. */
    List<String> run(Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile("walkthrough", ".out");
        // In a file: without a locale of UTF-8 the Chinese of a command line would arrive as question marks.
        Path script = Files.writeString(Files.createTempFile("walkthrough", ".sh"), calls);
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", script.toString())
                .directory(Suite.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(environment);
        Process process = shell.start();
        boolean ended = ends(process);
        String told = Files.readString(output);
        Files.delete(output);
        Files.delete(script);
        if (!ended || process.exitValue() != 0) {
            process.destroy();
            throw new AssertionError(
                    (ended ? "The calls end with " + process.exitValue() : "The calls do not end") + ": " + told);
        }
        return told.lines().toList();
    }

    private static boolean ends(Process process) throws IOException {
        try {
            return process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(process.toString());
        }
    }

    private static String read(String document) {
        try {
            return Files.readString(Suite.ROOT.resolve(document));
        } catch (IOException e) {
            throw new AssertionError(document, e);
        }
    }
}
