package org.planmonitor.kit.sql;

import java.sql.SQLException;

/** The database failed; how the caller is told of it is the kit's matter, by the SQLSTATE of the cause. */
public final class DatabaseException extends RuntimeException {

    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
