package org.planmonitor.projects.batch;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** The projects of a batch, asked for row by row. */
public final class BatchProjects {

    private BatchProjects() {}

    /** The held project of a row: 404 when it is unknown or not visible, 403 when the permission does not reach it. */
    public static ProjectRef require(
            Map<String, ProjectRef> held, @Nullable String code, ProjectAccess access, String permission) {
        ProjectRef project = code == null ? null : held.get(code);
        if (project == null) {
            Text message = new Text("没有项目 " + code, "There is no project " + code);
            throw new ProblemException(
                    KitProblem.NOT_FOUND,
                    message,
                    List.of(ProblemError.pointer("/project", "UNKNOWN_PROJECT", message)));
        }
        if (!access.may(permission, project)) {
            Text message = new Text("该权限不及于项目 " + code, "The right does not reach project " + code);
            throw new ProblemException(
                    KitProblem.FORBIDDEN, message, List.of(ProblemError.pointer("/project", "OUT_OF_REACH", message)));
        }
        return project;
    }
}
