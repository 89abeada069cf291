package org.planmonitor.projects.geometry.shape;

import java.util.List;

/**
 * A point, a line or a ring.
 *
 * @param pointer where its positions lie in what was sent: position {@code i} at {@code pointer/i}, a lone point at the pointer itself
 */
public record Path(String pointer, List<Position> positions) {}
