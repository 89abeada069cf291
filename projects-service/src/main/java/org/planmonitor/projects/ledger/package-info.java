/**
 * The rules of double entry, without any framework. Money never appears and never vanishes: it moves from one account to
 * another, so the sum over all accounts is zero by construction, and an account that must not be overdrawn stops the
 * move. Amounts are exact decimals in 10,000 yuan (万元).
 */
@NullMarked
package org.planmonitor.projects.ledger;

import org.jspecify.annotations.NullMarked;
