package org.planmonitor.reports.stream;

/** What comes to a stream in its turn: something that happened, or the time to say that it lives. */
sealed interface Heard permits Happening, Heard.Beat {

    /** Nothing happened for a while. */
    enum Beat implements Heard {
        BEAT
    }
}
