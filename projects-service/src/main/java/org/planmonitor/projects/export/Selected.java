package org.planmonitor.projects.export;

import java.util.Locale;
import java.util.Map;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.project.ProjectSelections.Selection;

/**
 * What goes into a file, and in which words.
 *
 * @param stages the names of the plan's stages
 */
record Selected(Selection selection, Map<String, Text> stages, Locale language) {

    String in(Text words) {
        return words.in(language);
    }

    String stage(String code) {
        return in(stages.getOrDefault(code, Text.same(code)));
    }

    /** The name of the file without its ending. */
    String name() {
        return selection.plan().code() + "-projects";
    }
}
