package org.planmonitor.reports.dashboard;

import java.util.EnumSet;
import java.util.Set;

import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.Sharing;

/**
 * Who looks, as far as what is shown depends on it: two readers of whom this is the same see the same dashboard.
 *
 * @param departments whose alerts the reader sees beside those that are visible to everybody of his
 */
record Reader(Set<Sharing> visible, Set<String> departments) {

    static final Reader PUBLIC = new Reader(EnumSet.of(Sharing.PUBLIC), Set.of());

    static Reader of(Caller caller) {
        return new Reader(caller.visible(), caller.departments());
    }
}
