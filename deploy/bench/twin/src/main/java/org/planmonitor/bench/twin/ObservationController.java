package org.planmonitor.bench.twin;

import java.time.YearMonth;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One figure of an indicator, at the path that it has in the service. */
@RestController
class ObservationController {

    private final Observations observations;

    ObservationController(Observations observations) {
        this.observations = observations;
    }

    @GetMapping("/indicators/v1/plans/{plan}/indicators/{code}/observations/{component}/{region}/{period}")
    ResponseEntity<ObservationView> one(
            @PathVariable String plan,
            @PathVariable String code,
            @PathVariable String component,
            @PathVariable String region,
            @PathVariable String period) {
        return ResponseEntity.of(observations
                .newest(plan, code, component, region, YearMonth.parse(period).atEndOfMonth(), period)
                .map(ObservationView::of));
    }

    @GetMapping("/q/health/ready")
    void ready() {
        // Whoever gets here finds the program started.
    }
}
