package org.planmonitor.indicators.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.sql.Database;

/** The assignments of plans. */
@ApplicationScoped
class AssignmentStore {

    private static final String COLUMNS =
            "id, department, subject_type, subject_code, component, region, frequency, approval_required";

    private static final String INSERT = "insert into assignment (plan_id, " + COLUMNS + ")"
            + " values (?, ?, ?, ?, ?, cast(? as text), ?, ?, ?) on conflict do nothing";

    // Whether another assignment already has the series is left to the table: two planners may ask at once.
    private static final String UPDATE = """
            update assignment set department = ?, subject_type = ?, subject_code = ?, component = cast(? as text), region = ?,
                frequency = ?, approval_required = ?
            where id = ?
            """;

    private final Database sql;

    AssignmentStore(Database sql) {
        this.sql = sql;
    }

    List<Assignment> all(long planId) {
        return sql.query(
                "select " + COLUMNS + " from assignment where plan_id = ? order by id", AssignmentStore::read, planId);
    }

    Optional<Assignment> find(long planId, UUID id) {
        return sql.first(
                "select " + COLUMNS + " from assignment where plan_id = ? and id = ?",
                AssignmentStore::read,
                planId,
                id);
    }

    /** The same, locked until the transaction ends. */
    Optional<Assignment> lock(long planId, UUID id) {
        return sql.first(
                "select " + COLUMNS + " from assignment where plan_id = ? and id = ? for update",
                AssignmentStore::read,
                planId,
                id);
    }

    /** False when the series is assigned already. */
    boolean insert(long planId, Assignment assignment) {
        return sql.update(
                        INSERT,
                        planId,
                        assignment.id(),
                        assignment.department(),
                        assignment.subject().type(),
                        assignment.subject().code(),
                        assignment.component(),
                        assignment.region(),
                        assignment.frequency(),
                        assignment.approvalRequired())
                == 1;
    }

    void update(Assignment assignment) {
        sql.update(
                UPDATE,
                assignment.department(),
                assignment.subject().type(),
                assignment.subject().code(),
                assignment.component(),
                assignment.region(),
                assignment.frequency(),
                assignment.approvalRequired(),
                assignment.id());
    }

    void delete(UUID id) {
        sql.update("delete from assignment where id = ?", id);
    }

    private static Assignment read(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getString("department"),
                new SubjectRef(SubjectType.valueOf(row.getString("subject_type")), row.getString("subject_code")),
                row.getString("component"),
                row.getString("region"),
                Frequency.valueOf(row.getString("frequency")),
                row.getBoolean("approval_required"));
    }
}
