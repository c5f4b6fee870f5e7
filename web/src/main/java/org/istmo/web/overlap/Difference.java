package org.istmo.web.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.istmo.domain.overlap.OverlapSide;
import org.jspecify.annotations.Nullable;

/**
 * A field in which two activities differ.
 *
 * @param field its name in both of them
 */
public record Difference(
        String field, @Nullable Object left, @Nullable Object right) {

    static List<Difference> between(OverlapSide left, OverlapSide right) {
        List<Difference> differences = new ArrayList<>();
        SideView mine = SideView.of(left);
        SideView theirs = SideView.of(right);
        add(differences, "title", mine.title(), theirs.title());
        add(differences, "description", mine.description(), theirs.description());
        add(differences, "status", mine.status(), theirs.status());
        add(differences, "stage", mine.stage(), theirs.stage());
        add(differences, "kind", mine.kind(), theirs.kind());
        add(differences, "start", mine.start(), theirs.start());
        add(differences, "end", mine.end(), theirs.end());
        add(differences, "countries", mine.countries(), theirs.countries());
        add(differences, "themes", mine.themes(), theirs.themes());
        add(differences, "donors", mine.donors(), theirs.donors());
        add(differences, "external", mine.external(), theirs.external());
        add(differences, "amounts", mine.amounts(), theirs.amounts());
        add(differences, "participants", mine.participants(), theirs.participants());
        return differences;
    }

    private static void add(List<Difference> differences, String field, @Nullable Object left, @Nullable Object right) {
        if (!Objects.equals(left, right)) {
            differences.add(new Difference(field, left, right));
        }
    }
}
