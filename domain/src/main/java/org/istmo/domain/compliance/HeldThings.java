package org.istmo.domain.compliance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What the next version of an assessment goes on from, part by part. It is held to what those who may read it may know of: a public or released version to
 * what a public or released one ever recommended, and a confidential one to all of it. So what was recommended in confidence stays in confidence, until a
 * focal point names its number in a version that is open.
 */
public final class HeldThings {

    private final List<Assessment> known;
    private final Optional<Assessment> before;

    private HeldThings(List<Assessment> known, Optional<Assessment> before) {
        this.known = known;
        this.before = before;
    }

    /** @param sourceStatus of the version that is to come; anything but a status that is open counts as confidential */
    public static HeldThings of(Handle handle, Cell cell, Object sourceStatus) {
        AssessmentRows rows = new AssessmentRows(handle);
        List<Assessment> all = new ArrayList<>();
        List<Assessment> known = new ArrayList<>();
        Cells.number(handle, cell).ifPresent(id -> {
            all.addAll(rows.history(id, cell, new Disclosure(true).sources()));
            known.addAll(
                    rows.history(id, cell, Disclosure.ofSource(sourceStatus).sources()));
        });
        return new HeldThings(known, all.stream().findFirst());
    }

    /** The newest version that those who may read the next one may know of. */
    Optional<Assessment> latest() {
        return known.stream().findFirst();
    }

    /** By number, as it stands in the newest version that has it: what may not be left out. */
    public Map<Object, Map<String, Object>> lasting(AssessmentPart part) {
        Map<Object, Map<String, Object>> lasting = new LinkedHashMap<>();
        if (part.lasting()) {
            known.forEach(version -> add(version, part, lasting));
        }
        return Collections.unmodifiableMap(lasting);
    }

    /** By number: what may be named, which is all that lasts and what the newest versions hold, the confidential one among them. */
    Map<Object, Map<String, Object>> nameable(AssessmentPart part) {
        Map<Object, Map<String, Object>> nameable = new LinkedHashMap<>(lasting(part));
        latest().ifPresent(version -> add(version, part, nameable));
        before.ifPresent(version -> add(version, part, nameable));
        return nameable;
    }

    private static void add(Assessment version, AssessmentPart part, Map<Object, Map<String, Object>> things) {
        byNumber(version.things(part)).forEach(things::putIfAbsent);
    }

    static Map<Object, Map<String, Object>> byNumber(List<Map<String, Object>> things) {
        Map<Object, Map<String, Object>> byNumber = new LinkedHashMap<>();
        things.forEach(thing -> byNumber.put(thing.getOrDefault(AssessmentPart.NUMBER, 0L), thing));
        return byNumber;
    }
}
