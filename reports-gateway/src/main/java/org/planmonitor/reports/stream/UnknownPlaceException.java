package org.planmonitor.reports.stream;

/** The stream has never been at the place that a client names; where the client named it, the resource knows. */
final class UnknownPlaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
