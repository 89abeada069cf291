package org.planmonitor.indicators.definition;

import java.time.LocalDate;

import org.planmonitor.indicators.plan.SubjectRef;

/** A changed target, and the decision by which it is in force. */
public record TargetAmendment(SubjectRef subject, String component, PackTarget target, Decision decision) {

    /** Of the standing committee of the people's congress (人大常委会): its number, its day, and why. */
    public record Decision(String body, String number, LocalDate date, String reason) {}
}
