package org.planmonitor.projects.milestone;

import java.util.List;

import org.planmonitor.kit.text.Text;

/**
 * A milestone as projects of a path usually have it.
 *
 * @param months after the start of the project
 */
record TemplateView(String lifeCycle, String code, Text name, int months, boolean critical, List<String> waitsFor) {

    static TemplateView of(TemplateEntity template) {
        Definition definition = template.definition();
        return new TemplateView(
                template.lifeCycle,
                template.code,
                definition.name(),
                template.months,
                definition.critical(),
                definition.waitsFor());
    }
}
