package org.planmonitor.projects.journal;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Who may see figures of money: the setting narrows what the sharing of a plan or project would allow. */
@ApplicationScoped
public class Disclosure {

    private final MoneyConfig config;
    private final CurrentCaller caller;

    Disclosure(MoneyConfig config, CurrentCaller caller) {
        this.config = config;
        this.caller = caller;
    }

    /** Whether the present caller sees money at all. */
    public boolean isOpen() {
        return caller.get().visible().contains(config.sharing());
    }

    /** 404 for a caller who may not see money, as for whatever does not exist. */
    public void require() {
        if (!isOpen()) {
            throw ProblemException.notFound(new Text("资金数据尚未公开", "Figures of money are not disclosed to this caller"));
        }
    }

    /** The sharing of a figure of money of something that is itself shared so. */
    public Sharing of(Sharing subject) {
        return subject.compareTo(config.sharing()) > 0 ? subject : config.sharing();
    }

    /** What those may see who may see what is shared so. */
    public static Set<Sharing> upTo(Sharing widest) {
        return switch (widest) {
            case PUBLIC -> Set.of(Sharing.PUBLIC);
            case INTERNAL -> Set.of(Sharing.PUBLIC, Sharing.INTERNAL);
            case RESTRICTED -> Set.of(Sharing.values());
        };
    }
}
