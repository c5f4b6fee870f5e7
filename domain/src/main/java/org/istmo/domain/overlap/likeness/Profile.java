package org.istmo.domain.overlap.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An activity read once, to be compared with many. */
public final class Profile {

    private static final int LONGEST = 6_000;

    private final Sketch sketch;
    private final List<Wording> titles;
    private final List<Wording> wholes;

    private Profile(Sketch sketch, List<Wording> titles, List<Wording> wholes) {
        this.sketch = sketch;
        this.titles = titles;
        this.wholes = wholes;
    }

    public static Profile of(Sketch sketch) {
        List<Wording> titles = new ArrayList<>();
        List<Wording> wholes = new ArrayList<>();
        List<String> lines = sketch.titles().isEmpty() ? List.of("") : sketch.titles();
        for (int index = 0; index < lines.size(); index++) {
            titles.add(Wording.of(lines.get(index)));
            wholes.add(Wording.of(lines.get(index) + " . " + description(sketch.descriptions(), index)));
        }
        return new Profile(sketch, titles, wholes);
    }

    private static String description(List<String> descriptions, int index) {
        if (descriptions.isEmpty()) {
            return "";
        }
        String text = descriptions.get(Math.min(index, descriptions.size() - 1));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public Sketch sketch() {
        return sketch;
    }

    List<Wording> titles() {
        return titles;
    }

    /** Each title with its description. */
    List<Wording> wholes() {
        return wholes;
    }

    /**
     * The meanings of the titles that tell activities apart, for finding what might be the same without comparing everything with everything: what it
     * is about, for whom, where, and words that are rare here.
     */
    public Set<String> keywords() {
        Set<String> keywords = new TreeSet<>();
        for (Wording title : titles) {
            for (Term term : title.all()) {
                if (term.weight() >= Category.LEVEL.weight()) {
                    keywords.add(term.key());
                }
            }
        }
        return keywords;
    }
}
