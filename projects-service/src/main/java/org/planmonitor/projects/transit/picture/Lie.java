package org.planmonitor.projects.transit.picture;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a line lies, by the plan's word for it: 环, 横, 纵 or a direction such as 向西南.
 *
 * @param bearing of what leads away from the hub, degrees clockwise from north; 0 for the others
 */
record Lie(Form form, int bearing) {

    private static final Map<String, Integer> BEARINGS =
            Map.of("北", 0, "东北", 45, "东", 90, "东南", 135, "南", 180, "西南", 225, "西", 270, "西北", 315);
    private static final Pattern COMPASS = Pattern.compile("向(东北|东南|西南|西北|东|南|西|北)");

    enum Form {
        RING,
        ACROSS,
        ALONG,
        RADIAL
    }

    static Optional<Lie> of(@Nullable String word) {
        return switch (word) {
            case null -> Optional.empty();
            case "环" -> Optional.of(new Lie(Form.RING, 0));
            case "横" -> Optional.of(new Lie(Form.ACROSS, 0));
            case "纵" -> Optional.of(new Lie(Form.ALONG, 0));
            default -> {
                Matcher compass = COMPASS.matcher(word);
                yield compass.matches()
                        ? Optional.of(new Lie(Form.RADIAL, BEARINGS.getOrDefault(compass.group(1), 0)))
                        : Optional.empty();
            }
        };
    }
}
