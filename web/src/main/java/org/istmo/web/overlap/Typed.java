package org.istmo.web.overlap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.overlap.likeness.Sketch;
import org.istmo.web.form.JsonForm;

/**
 * An activity as far as it is typed in: any of an activity's fields. Those that say nothing of likeness are read over.
 *
 * @param external whether it is said to be another agency's
 */
record Typed(Optional<String> office, boolean external, Sketch sketch) {

    private static final int LONGEST_TITLE = 4_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_CODE = 200;

    static Typed of(JsonForm form) {
        Optional<String> office = form.text("office", 20);
        Optional<String> external = form.text("externalAgency", 300);
        Map<String, String> title = form.words("title", LONGEST_TITLE);
        Map<String, String> description = form.words("description", LONGEST_TEXT);
        Sketch sketch = new Sketch(
                new ArrayList<>(title.values()),
                new ArrayList<>(description.values()),
                form.date("start").orElse(null),
                form.date("end").orElse(null),
                countries(form),
                codes(form, "themes", "code"),
                donors(form),
                form.text("kind", LONGEST_CODE).orElse(null),
                Map.of(),
                null,
                0);
        form.mustBeSound();
        return new Typed(office, external.isPresent(), sketch);
    }

    /** Codes, or objects with a code. */
    private static Set<String> codes(JsonForm form, String name, String key) {
        Set<String> codes = new LinkedHashSet<>();
        for (JsonForm item : form.formsOrWords(name, key)) {
            item.text(key, LONGEST_CODE).ifPresent(codes::add);
        }
        return codes;
    }

    /** Countries, not regions. */
    private static Set<String> countries(JsonForm form) {
        Set<String> countries = new HashSet<>(codes(form, "countries", "code"));
        countries.removeIf(code -> code.length() != 2);
        return countries;
    }

    private static Set<String> donors(JsonForm form) {
        return form.text("donor", LONGEST_CODE).map(Set::of).orElse(Set.of());
    }
}
