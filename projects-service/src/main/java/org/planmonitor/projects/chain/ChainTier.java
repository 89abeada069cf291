package org.planmonitor.projects.chain;

import org.planmonitor.kit.text.Text;

/** The rank that the plan gives a chain. */
record ChainTier(String code, Text name) {}
