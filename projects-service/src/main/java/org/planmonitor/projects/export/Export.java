package org.planmonitor.projects.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.sql.Named;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.project.LifeCycles;
import org.planmonitor.projects.project.ProjectQuery;
import org.planmonitor.projects.project.ProjectSelections;
import org.planmonitor.projects.stream.Rows;
import org.planmonitor.projects.stream.Snapshots;

/** Writes the projects that somebody asks for into a file, row by row, with the filters and the visibility of the list. */
@ApplicationScoped
class Export {

    private final ProjectSelections selections;
    private final LifeCycles lifeCycles;
    private final Snapshots snapshots;

    Export(ProjectSelections selections, LifeCycles lifeCycles, Snapshots snapshots) {
        this.selections = selections;
        this.lifeCycles = lifeCycles;
        this.snapshots = snapshots;
    }

    /** What is asked for, or what is wrong with it: told before the file begins. */
    Selected select(String plan, ProjectQuery query, Locale language) {
        ProjectSelections.Selection selection = selections.of(plan, query);
        var stages = lifeCycles.of(plan).stages().stream()
                .collect(Collectors.toMap(ProjectsPack.Named::code, ProjectsPack.Named::name));
        return new Selected(selection, stages, language);
    }

    /** Writes all of them as a file of this form. */
    void write(Selected selected, Form form, OutputStream out) throws IOException {
        Named question = Named.of(
                Exported.QUESTION.replace("<where>", selected.selection().where()),
                selected.selection().parameters());
        snapshots.stream(snapshot -> {
            try (Rows<Exported> projects = snapshot.rows(question, Exported::of)) {
                Sheet sheet = form.on(out, selected);
                while (projects.hasNext()) {
                    sheet.add(projects.next());
                }
                sheet.end();
            }
        });
    }

    /** A form of file. */
    @FunctionalInterface
    interface Form {

        Sheet on(OutputStream out, Selected selected) throws IOException;
    }

    /** A file that grows by a project at a time. One that fails has no end, so that nobody takes it for whole. */
    interface Sheet {

        void add(Exported project) throws IOException;

        /** Writes the end; the stream stays open. */
        void end() throws IOException;
    }
}
