package org.planmonitor.projects.rating;

/** Who rates: computation (系统研判), the owner's side (自评), a third party (第三方评价). */
enum RatingKind {
    COMPUTED,
    SELF,
    INDEPENDENT
}
