package org.planmonitor.projects.official;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.project.ProjectPart;
import org.planmonitor.projects.project.ProjectRef;

/** Who has a role now, on the page of a project. */
@ApplicationScoped
class OfficialsPart implements ProjectPart {

    private final Officials officials;

    OfficialsPart(Officials officials) {
        this.officials = officials;
    }

    @Override
    public String member() {
        return "officials";
    }

    @Override
    public @Nullable Object of(ProjectRef project) {
        List<OfficialView> shown = officials.present(project.id());
        return shown.isEmpty() ? null : shown;
    }
}
