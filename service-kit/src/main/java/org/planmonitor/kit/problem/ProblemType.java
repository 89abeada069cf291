package org.planmonitor.kit.problem;

import java.net.URI;
import java.util.Locale;

import org.planmonitor.kit.text.Text;

/**
 * One kind of failure, stable for ever: clients branch on {@link #code()} and follow {@link #uri()} to its description. Each
 * service keeps its own in one enum beside {@link KitProblem}.
 */
public interface ProblemType {

    /** UPPER_SNAKE and unique in the suite; an enum constant's name. */
    String code();

    /** The HTTP status it is answered with. */
    int status();

    /** A short summary that does not change from one occurrence to the next. */
    Text title();

    /** The identity of this kind in a problem document. */
    default URI uri() {
        return URI.create("https://planmonitor.org/problems/"
                + code().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
