package org.planmonitor.local.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What a launcher that was killed left running. The services hold connections to the database and the broker, so they go
 * first, PostgreSQL last.
 */
public final class Leftovers {

    private static final List<String> LAST = List.of("kafka", "postgres");

    private Leftovers() {}

    /** Ends them all and returns their names; notes of processes that are gone are thrown away. */
    public static List<String> stop(Path run) {
        List<Note> notes = Note.in(run);
        List<Note> living =
                notes.stream().filter(note -> note.process().isPresent()).toList();
        living.stream().filter(note -> !LAST.contains(note.name())).parallel().forEach(Leftovers::end);
        for (String name : LAST) {
            living.stream().filter(note -> note.name().equals(name)).forEach(Leftovers::end);
        }
        notes.forEach(note -> note.delete(run));
        return living.stream().map(Note::name).toList();
    }

    private static void end(Note note) {
        Signals signal = note.name().equals("postgres") ? Signals.INTERRUPT : Signals.TERMINATE;
        note.process().ifPresent(process -> signal.end(process, Child.PATIENCE));
    }
}
