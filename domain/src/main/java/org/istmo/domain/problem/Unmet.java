package org.istmo.domain.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** It could be done, once certain things are put right: 409, with the list of them. Of many the first {@value Invalid#NAMED} are named. */
public final class Unmet extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Said english;
    private final transient Said spanish;
    private final transient List<Map<String, String>> open;
    private final int count;

    /** A refusal in one language: what it is called, and why in a sentence. */
    public record Said(String title, String detail) {}

    /**
     * @param open what stands in the way, each as the fields that are told of it; {@code code} and {@code detail} are among them
     * @param count how many there are, listed or not
     */
    public Unmet(String code, Said english, Said spanish, List<Map<String, String>> open, int count) {
        super(code, english.detail());
        this.english = english;
        this.spanish = spanish;
        this.open = open.stream()
                .limit(Invalid.NAMED)
                .map(fields -> Collections.unmodifiableMap(new LinkedHashMap<>(fields)))
                .toList();
        this.count = count;
    }

    public Said english() {
        return english;
    }

    public Said spanish() {
        return spanish;
    }

    /** The first {@value Invalid#NAMED}, in order. */
    public List<Map<String, String>> open() {
        return open;
    }

    public int count() {
        return count;
    }
}
