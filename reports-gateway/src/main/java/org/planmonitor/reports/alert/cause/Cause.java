package org.planmonitor.reports.alert.cause;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.arithmetic.Spell;

/**
 * Why a rule finds something, and for how long.
 *
 * @param text in words, without the name of the subject
 * @param responsible code of the department that answers; null where none is known
 * @param responsibleName its name as the owner tells it; null where that has only the code
 * @param sharing no wider than the fact and the subject
 */
public record Cause(
        Subject subject,
        Spell spell,
        Text text,
        @Nullable String responsible,
        @Nullable String responsibleName,
        Sharing sharing) {}
