package org.planmonitor.projects.transit.picture;

import java.util.List;

/**
 * What is drawn of the networks of a plan.
 *
 * @param plan its name
 * @param hub what lines lead around and away from: the name of the region
 */
public record Drawing(boolean english, String title, String plan, String note, String hub, List<Group> groups) {

    /** A group with its members, in the order of the plan. */
    public record Group(String name, String mode, List<Mark> marks) {}

    String in(String zh, String en) {
        return english ? en : zh;
    }
}
