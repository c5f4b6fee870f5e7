package org.istmo.domain.compliance;

import java.util.List;

/**
 * The activities that support a gap's article in its State.
 *
 * @param activities their numbers, in their order
 * @param events how many they count as: what both offices reported once, and no parent beside its child
 */
public record GapSupport(List<Long> activities, long events) {

    public static final GapSupport NONE = new GapSupport(List.of(), 0);

    public GapSupport {
        activities = List.copyOf(activities);
    }
}
