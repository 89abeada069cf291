package org.planmonitor.reports.sql;

import java.sql.SQLException;

/** The database refused or was not there; the consumer tries again, a reader gets a 500 without its message. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause);
    }
}
