package org.istmo.domain.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** It could be done, once certain things are put right: 409, with the list of them. Of many the first {@value Invalid#NAMED} are named. */
public final class Unmet extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Map<String, String>> open;
    private final int count;

    /**
     * @param open what stands in the way, each as the fields that are told of it; {@code code} and {@code detail} are among them
     * @param count how many there are, listed or not
     */
    public Unmet(String code, String detail, List<Map<String, String>> open, int count) {
        super(code, detail);
        this.open = open.stream()
                .limit(Invalid.NAMED)
                .map(fields -> Collections.unmodifiableMap(new LinkedHashMap<>(fields)))
                .toList();
        this.count = count;
    }

    /** The first {@value Invalid#NAMED}, in order. */
    public List<Map<String, String>> open() {
        return open;
    }

    public int count() {
        return count;
    }
}
