package org.planmonitor.projects.geometry.shape;

import org.planmonitor.kit.text.Text;

/**
 * What is wrong with a shape, or doubtful.
 *
 * @param pointer where in what was sent
 */
public record Fault(String pointer, String code, Text words) {

    static Fault of(String pointer, String code, String zh, String en) {
        return new Fault(pointer, code, new Text(zh, en));
    }
}
